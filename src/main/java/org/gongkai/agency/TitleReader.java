package org.gongkai.agency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a report's title apart: the body before or after the year, in or outside a wrapper. */
final class TitleReader {
    /** The words that make a line this report's title; a body's own name, such as 政务公开办公室, does not go on so. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:政府|政务)?信息(?:主动|依申请)?公开(?!工作领导)(?=工作|年|报告|情况|的|和|与|及|、|20|二|\\(|$)|政务公开(?!工作领导)(?=工作|年|报告|情况|$)|政府信息(?=年度报告|年报)|(?:主动|依申请)?公开政府信息(?=和|与|及|工作|情况|年)");

    private static final Pattern REPORT = Pattern.compile("年度?报告|年报|报告");
    private static final String SEPARATING = "|_-—>»";
    private static final Pattern SEPARATOR = Pattern.compile("[|_]|--+|——|-(?!\\d)|(?<!\\d)-|>+|»");

    /** 2023年政府信息公开工作年度报告——歙县林业局; the site of a government is named so too. */
    private static final Pattern BEHIND_DASH =
            Pattern.compile("(?:报告|年报)(?:——|—)([^|_—>-]{3,30})$(?<!(?:[省市县区州旗盟]|自治[区州县旗])(?:人民)?政府)");

    private static final Pattern WRAPPER = Pattern.compile("^(.*?)关于(?:印发|发布|公布|公开|报送|上报|呈报|转发|做好|提交|编制)?(.*)$");
    private static final Pattern PASSING_ON = Pattern.compile("^.*(?:转发|批转)的?[):]?(?=..)");

    /** …年度报告的审核意见: what a body says of another's report. */
    private static final Pattern VERDICT =
            Pattern.compile("(?:报告|年报)[》〉\"”]?的?(?:审核|审查|审议|评议|评估|考核|整改|复核|反馈)?(?:意见|结果|批复|复函)");

    private static final Pattern NOISE_BEFORE = Pattern.compile(
            "^(?:\\([^()]*(?:报告|年报|公开|公示|公告|解读|部门|单位)[^()]*\\)|附件?\\d*[::.、]|\\d+[.、]|\\(\\d{1,3}\\)|\\d{1,2}(?=[一-龥])|\\)|[·.、,:;\\-—/\\\\《〈<\"“'的★☆●◆■※*]+|(?:公示|公告|通知|转载|转发|标题|题名|名称|图解|图说|一图读懂|一图看懂|政策解读|解读)[::|]+)");
    private static final String BEGINNINGS_OF_NOISE = "(附0123456789)·.、,:;-—/\\《〈<\"“'的★☆●◆■※*公通转标题名图一政解";
    private static final Pattern NOISE_BEHIND = Pattern.compile(
            "(?:[·.、,:;\\-—/\\\\《〈<\"“》〉>”'的*※#★☆]+|\\(|年度|全年|工作|部门|依法|依申请|关于|\\d{1,3}年度?|主动|开展|法治|(?:法治政府建设|依法行政)(?:情况)?[暨及和与]|政府网站(?:工作)?年度(?:工作)?报表[暨及和与]|暨)$");
    private static final String ENDS_OF_NOISE = "*※#★☆·.、,:;-—/\\《〈<\"“》〉>”'的(度年作门法请于动展治暨及和与";
    private static final Pattern PLACE_IN_BRACKETS = Pattern.compile("^\\(([^()]{2,12}[省市县区州旗盟])\\)");
    private static final Pattern IN_BRACKETS = Pattern.compile("^\\((.*)\\)$");
    /** Two clauses, or a word and what it is about: 主送:怀仁市人民政府. */
    private static final Pattern PUNCTUATION = Pattern.compile("[,:;。]");

    private static final Pattern COLUMN = Pattern.compile("首页|公开|专栏|栏目|年报|报告|网|门户|平台|政务|信息|目录|当前位置|正文");
    private static final Pattern SECTION = Pattern.compile("^[一二三四五六(]+[、)]");
    private static final Set<String> NO_NAMES = Set.of("本单位", "本机关", "我局", "我单位", "本局", "我市", "我县", "我区", "政府", "部门");

    /**
     * A title taken apart.
     *
     * @param name the body, where the title names it
     * @param beside the names of the site and its columns beside it
     * @param years the years stated, without repetition
     */
    record Title(Optional<String> name, List<String> beside, List<Integer> years, String quote) {
        Title {
            beside = List.copyOf(beside);
            years = List.copyOf(years);
        }

        /** 平罗县财政局-2022年政府信息公开工作年度报告: what stands before a dash is the body, unless it is a column. */
        private Title orNamed(String before) {
            return name.isPresent() || COLUMN.matcher(before).find()
                    ? this
                    : new Title(cleaned(before), beside, years, quote);
        }
    }

    private TitleReader() {}

    static Optional<Title> read(String published) {
        String plain = Placeholders.lettered(PlainText.of(published));
        List<String> segments = new ArrayList<>();
        for (String segment : hasAny(SEPARATING, plain) ? SEPARATOR.split(plain) : new String[] {plain}) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isTitle(segment)) {
                Title title = takeApart(segment, beside(segment, segments), published.strip());
                // 首页>开鲁县人民政府>2023年政府信息公开年报: whose site it is says not whose report
                if (hasAny(">»", plain)) {
                    return Optional.of(title);
                }
                if (i > 0) {
                    return Optional.of(title.orNamed(segments.get(i - 1)));
                }
                return Optional.of(plain.indexOf('—') < 0 ? title : orNamedBehind(title, plain));
            }
        }
        return isTitle(plain) ? Optional.of(takeApart(plain, List.of(), published.strip())) : Optional.empty();
    }

    private static List<String> beside(String title, List<String> segments) {
        List<String> beside = new ArrayList<>();
        for (String other : segments) {
            if (!other.equals(title) && !isTitle(other) && other.length() >= 3) {
                beside.add(other);
            }
        }
        return beside;
    }

    private static Title orNamedBehind(Title title, String plain) {
        Matcher behind = BEHIND_DASH.matcher(plain);
        return behind.find() ? title.orNamed(behind.group(1)) : title;
    }

    private static boolean hasAny(String characters, String text) {
        for (int i = 0; i < characters.length(); i++) {
            if (text.indexOf(characters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(String segment) {
        boolean mayBeOne = segment.contains("公开") || segment.contains("政府信息");
        return mayBeOne
                && SUBJECT.matcher(segment).find()
                && (REPORT.matcher(segment).find()
                        || YearText.YEAR.matcher(segment).find());
    }

    private static Title takeApart(String title, List<String> beside, String quote) {
        Set<Integer> years = new LinkedHashSet<>();
        Matcher year = YearText.YEAR.matcher(title);
        while (year.find()) {
            if (!YearText.isDate(title, year)) {
                years.add(YearText.value(year.group(1)));
            }
        }
        return new Title(name(title), beside, List.copyOf(years), quote);
    }

    /** X办公室转发Y局2023年…: the report is that of the body after. */
    private static Optional<String> name(String title) {
        return printedName(title).map(name -> PASSING_ON.matcher(name).replaceFirst(""));
    }

    private static Optional<String> printedName(String title) {
        if (title.contains("关于") && !VERDICT.matcher(title).find()) {
            Matcher wrapper = WRAPPER.matcher(title);
            if (wrapper.matches() && SUBJECT.matcher(wrapper.group(2)).find()) {
                return beforeSubject(wrapper.group(2))
                        .or(() ->
                                cleaned(YearText.YEAR.matcher(wrapper.group(1)).replaceAll("")));
            }
        }
        return beforeSubject(title).or(() -> behindReport(title));
    }

    private static Optional<String> beforeSubject(String title) {
        Matcher subject = SUBJECT.matcher(title);
        if (!subject.find()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        String before = title.substring(0, subject.start());
        // 人民政府信息公开: the government's last two characters are the subject's first
        String whole = before.endsWith("人民") ? before + "政府" : before;
        for (String part : YearText.YEAR.split(whole)) {
            cleaned(part).filter(name -> !parts.contains(name)).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String name = parts.get(0);
        for (String part : parts.subList(1, parts.size())) {
            name = joined(name, part);
        }
        return Optional.of(name);
    }

    /** A place before the year and a body behind it belong together; of a name and a longer form of it, the longer counts. */
    private static String joined(String before, String behind) {
        if (behind.contains(before)) {
            return behind;
        }
        return before.contains(behind) ? before : before + behind;
    }

    private static Optional<String> behindReport(String title) {
        Matcher report = REPORT.matcher(title);
        int end = 0;
        while (report.find()) {
            end = report.end();
        }
        String rest = YearText.YEAR.matcher(title.substring(end)).replaceAll("");
        if (rest.endsWith(":")) {
            // whom the report is sent to
            return Optional.empty();
        }
        return cleaned(IN_BRACKETS.matcher(rest).replaceAll("$1"));
    }

    private static Optional<String> cleaned(String part) {
        String name = part.startsWith("(") ? PLACE_IN_BRACKETS.matcher(part).replaceFirst("$1") : part;
        String before;
        do {
            before = name;
            name = withoutNoise(name);
        } while (!name.equals(before));
        name = once(name);
        boolean balanced = count('(', name) == count(')', name);
        return name.length() < 2
                        || name.length() > 60
                        || !balanced
                        || PUNCTUATION.matcher(name).find()
                        || NO_NAMES.contains(name)
                        || NoName.is(name)
                        || SECTION.matcher(name).lookingAt()
                ? Optional.empty()
                : Optional.of(name);
    }

    /** The first and the last character tell of nearly every name that there is no noise around it. */
    private static String withoutNoise(String name) {
        String rest = name;
        if (!rest.isEmpty() && BEGINNINGS_OF_NOISE.indexOf(rest.charAt(0)) >= 0) {
            rest = NOISE_BEFORE.matcher(rest).replaceFirst("");
        }
        if (!rest.isEmpty() && ENDS_OF_NOISE.indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            rest = NOISE_BEHIND.matcher(rest).replaceFirst("");
        }
        return rest;
    }

    private static int count(char wanted, String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    /** 教育局教育局 is 教育局. */
    private static String once(String name) {
        int half = name.length() / 2;
        boolean doubled =
                half > 1 && name.length() % 2 == 0 && name.substring(0, half).equals(name.substring(half));
        return doubled ? name.substring(0, half) : name;
    }
}
