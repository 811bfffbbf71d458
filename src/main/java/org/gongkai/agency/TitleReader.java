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
    private static final Pattern SEPARATOR = Pattern.compile("[|_]|--+|——|-(?!\\d)|(?<!\\d)-|>+|»");
    /** 首页>开鲁县人民政府>2023年政府信息公开年报: whose site it is says not whose report. */
    private static final Pattern COLUMNS = Pattern.compile("[>»]");

    /** 2023年政府信息公开工作年度报告——歙县林业局; the site of a government is named so too. */
    private static final Pattern BEHIND_DASH =
            Pattern.compile("(?:报告|年报)(?:——|—)([^|_—>-]{3,30})$(?<!(?:[省市县区州旗盟]|自治[区州县旗])(?:人民)?政府)");

    private static final Pattern WRAPPER = Pattern.compile("^(.*?)关于(?:印发|发布|公布|公开|报送|上报|呈报|转发|做好|提交|编制)?(.*)$");
    private static final Pattern NOISE_BEFORE = Pattern.compile(
            "^(?:\\([^()]*(?:报告|年报|公开|公示|公告|解读|部门|单位)[^()]*\\)|附件?\\d*[::.、]|\\d+[.、]|\\)|[·.、,:;\\-—/\\\\《〈<\"“'的★☆●◆■※*]+|(?:公示|公告|通知|标题|题名|名称|图解|图说|一图读懂|一图看懂|政策解读|解读)[::|]+)");
    private static final Pattern NOISE_BEHIND = Pattern.compile(
            "(?:[·.、,:;\\-—/\\\\《〈<\"“》〉>”'的]+|\\(|年度|全年|工作|部门|依法|依申请|关于|\\d{1,3}年度?|主动|开展|法治|(?:法治政府建设|依法行政)(?:情况)?[暨及和与]|政府网站(?:工作)?年度(?:工作)?报表[暨及和与]|暨)$");
    private static final Pattern PLACE_IN_BRACKETS = Pattern.compile("^\\(([^()]{2,12}[省市县区州旗盟])\\)");
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
        String plain = PlainText.of(published);
        List<String> segments = new ArrayList<>();
        for (String segment : SEPARATOR.split(plain)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isTitle(segment)) {
                List<String> beside = segments.stream()
                        .filter(other -> !other.equals(segment) && !isTitle(other) && other.length() >= 3)
                        .toList();
                Title title = takeApart(segment, beside, published.strip());
                if (COLUMNS.matcher(plain).find()) {
                    return Optional.of(title);
                }
                if (i > 0) {
                    return Optional.of(title.orNamed(segments.get(i - 1)));
                }
                Matcher behind = BEHIND_DASH.matcher(plain);
                return Optional.of(behind.find() ? title.orNamed(behind.group(1)) : title);
            }
        }
        return isTitle(plain) ? Optional.of(takeApart(plain, List.of(), published.strip())) : Optional.empty();
    }

    private static boolean isTitle(String segment) {
        Matcher subject = SUBJECT.matcher(segment);
        return subject.find()
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

    private static Optional<String> name(String title) {
        Matcher wrapper = WRAPPER.matcher(title);
        if (wrapper.matches() && SUBJECT.matcher(wrapper.group(2)).find()) {
            return beforeSubject(wrapper.group(2))
                    .or(() -> cleaned(YearText.YEAR.matcher(wrapper.group(1)).replaceAll("")));
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
        return parts.stream().reduce(TitleReader::joined);
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
        return cleaned(rest.replaceAll("^\\((.*)\\)$", "$1"));
    }

    private static Optional<String> cleaned(String part) {
        String name = PLACE_IN_BRACKETS.matcher(part).replaceFirst("$1");
        String before;
        do {
            before = name;
            name = NOISE_BEFORE.matcher(name).replaceFirst("");
            name = NOISE_BEHIND.matcher(name).replaceFirst("");
        } while (!name.equals(before));
        name = once(name);
        boolean balanced = name.chars().filter(c -> c == '(').count()
                == name.chars().filter(c -> c == ')').count();
        return name.length() < 2
                        || name.length() > 60
                        || !balanced
                        || NO_NAMES.contains(name)
                        || NoName.is(name)
                        || SECTION.matcher(name).find()
                ? Optional.empty()
                : Optional.of(name);
    }

    /** 教育局教育局 is 教育局. */
    private static String once(String name) {
        int half = name.length() / 2;
        boolean doubled =
                half > 1 && name.length() % 2 == 0 && name.substring(0, half).equals(name.substring(half));
        return doubled ? name.substring(0, half) : name;
    }
}
