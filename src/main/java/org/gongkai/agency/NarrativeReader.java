package org.gongkai.agency;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the reporting body where a report's text names it. All texts are plain. */
final class NarrativeReader {
    private static final String ENDS_OF_CLAUSE = ",。;:、\"“”《》<> \n";

    private static final int SHORTEST = 4;
    private static final String NAME = "([^,。;:、\"“”《》<>|\\s]{3,40}?)";
    /** X(以下简称“Y”), looked for backwards from the word. */
    private static final String ABBREVIATION = "简称";

    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:20\\d\\d年度?)?([^,。;:、\"“”《》<>\\s]{3,40})\\((?:以下)?(?:统一)?$");
    private static final List<String> CONTACTS = List.of("联系", "咨询", "反映", "垂询");
    private static final Pattern CONTACT = Pattern.compile("(?:[请可]与|[请可]联系|[请可]向|与|向)" + NAME + "$");
    /** 请联系X。 or 请联系X(地址…): the name follows. */
    private static final Pattern CALLED = Pattern.compile("^(?:请|请直接)联系" + NAME + "(?=[,。;:(\\s]|$)");

    private static final List<String> CALLS = List.of("请联系", "请直接联系");

    private static final List<String> COMPILATIONS = List.of("编制", "编写", "负责解释");
    private static final Pattern COMPILED = Pattern.compile("由" + NAME + "(?:负责|组织)?$");
    /** 本报告由X依照…编制: the law stands between the name and the verb. */
    private static final List<String> GROUNDS = List.of("依照", "根据", "按照", "依据");

    private static final Pattern COMPILED_BY_LAW = Pattern.compile("报告由" + NAME + "$");
    private static final int WINDOW = 56;
    private static final Pattern LAW = Pattern.compile("条例|办法|规定|通知|意见|报告|法$|公开(?!办|科|股)|平台|系统$|网站");
    private static final Pattern OFFICE = Pattern.compile(
            "^(.+?(?:人民政府|管理委员会|管委会|局|厅|委员会|委|街道办事处|[镇乡]人民政府|[镇乡]政府))((?:党政|综合|秘书|政务|信息|公开|法规|人秘|行政|文秘|业务|督查)*(?:办公室|办公厅|科室|科|股|处|办))+$");
    private static final String OFFICES = "室厅科股处办";
    /** Bureaus that run their government's disclosure office: that office answers for the government as for themselves. */
    private static final Pattern DISCLOSURE_BUREAU = Pattern.compile("政务服务|行政审批|数据");

    private static final Pattern PUBLISHER =
            Pattern.compile("(?:发布机构|发布单位|发文机关|发文单位|公开主体|信息来源|来源|发布者)[::|]+" + NAME + "(?=[,。;:|(\\s]|发布|日期|20|$)");
    /** 填报单位(盖章):X, as forms have it above their tables or below. */
    private static final Pattern FILLED_IN =
            Pattern.compile("^(?:(?:填报|填表|报送|上报|呈报|报告|编制)(?:单位|机关|部门|机构)|(?:单位|机关)名称)(?:\\([^()]{1,8}\\))?[:|]+" + NAME
                    + "(?=[,。;:|]|填报|填表|报送|日期|时间|20|$)");

    private static final Pattern DATE = Pattern.compile("^(?:20\\d\\d|二[〇○零0oO].{2})年\\d{0,2}.{0,3}月.{0,4}日?$");
    private static final Pattern NAME_AND_DATE = Pattern.compile("^" + NAME + "(20\\d\\d年\\d{1,2}月\\d{1,2}日)$");
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)年(1[0-2]|0?[1-9])月\\d{1,2}日$");
    private static final int LEADS = 3;
    private static final int LEAD_LENGTH = 48;
    private static final Pattern END_OF_CLAUSE = Pattern.compile("[,。;:、\"“”《》\\s]");
    private static final int FIRST_LINES = 8;
    private static final int PUBLISHER_LENGTH = 120;
    private static final int LAST_LINES = 6;
    private static final int LINE_LENGTH = 40;

    private NarrativeReader() {}

    static List<NameClaim> abbreviated(String head) {
        return before(head, List.of(ABBREVIATION), ABBREVIATED).stream()
                .map(quote -> new NameClaim("text", quote.name(), quote.words(), false))
                .toList();
    }

    static List<NameClaim> contact(String text) {
        List<Quote> quotes = new ArrayList<>(before(text, COMPILATIONS, COMPILED));
        quotes.addAll(before(text, GROUNDS, COMPILED_BY_LAW));
        quotes.addAll(before(text, CONTACTS, CONTACT));
        for (String call : CALLS) {
            for (int at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
                quotes.addAll(all(text.substring(at, Math.min(text.length(), at + WINDOW)), CALLED));
            }
        }
        List<NameClaim> claims = new ArrayList<>();
        for (Quote quote : quotes) {
            withoutOffice(quote.name())
                    .ifPresent(name -> claims.add(new NameClaim("contact", name, quote.words(), false)));
        }
        return claims;
    }

    /** The body whose office answers; none where that office is the disclosure office of the government around. */
    private static Optional<String> withoutOffice(String name) {
        if (OFFICES.indexOf(name.charAt(name.length() - 1)) < 0) {
            return Optional.of(name);
        }
        Matcher office = OFFICE.matcher(name);
        if (!office.matches()) {
            return Optional.of(name);
        }
        boolean ofTheGovernment = office.group(2).contains("公开")
                && DISCLOSURE_BUREAU.matcher(office.group(1)).find();
        return ofTheGovernment ? Optional.empty() : Optional.of(office.group(1));
    }

    /** 发布机构:X, as pages print it above the text; an office publishes for others too and does not count. */
    static List<NameClaim> publisher(List<String> lines) {
        return lines.stream()
                .limit(FIRST_LINES)
                .filter(line -> line.length() <= PUBLISHER_LENGTH)
                .flatMap(line -> all(line, PUBLISHER).stream())
                .filter(quote -> !quote.name().matches(".*(?:办公室|办公厅|网|中心)$"))
                .map(quote -> new NameClaim("publisher", quote.name(), quote.words(), false))
                .toList();
    }

    /** The body that a line of the form is for. */
    static List<NameClaim> filledIn(List<String> lines) {
        List<String> first = lines.subList(0, Math.min(FIRST_LINES, lines.size()));
        List<String> last = lines.subList(Math.max(first.size(), lines.size() - LAST_LINES), lines.size());
        return Stream.concat(first.stream(), last.stream())
                .filter(line -> line.length() <= PUBLISHER_LENGTH)
                .flatMap(line -> all(line, FILLED_IN).stream())
                .map(quote -> new NameClaim("heading", quote.name(), quote.words(), false))
                .toList();
    }

    private record Quote(String name, String words) {}

    private static List<Quote> all(String text, Pattern pattern) {
        List<Quote> quotes = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!LAW.matcher(matcher.group(1)).find()) {
                quotes.add(new Quote(matcher.group(1), matcher.group()));
            }
        }
        return quotes;
    }

    /** The names that a pattern finds right before a word, in the clause that it ends; laws are no names. */
    private static List<Quote> before(String text, List<String> words, Pattern pattern) {
        List<Quote> quotes = new ArrayList<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int start = startOfClause(text, at);
                if (at - start < SHORTEST) {
                    continue;
                }
                Matcher matcher = pattern.matcher(text.substring(start, at));
                if (matcher.find() && !LAW.matcher(matcher.group(1)).find()) {
                    quotes.add(new Quote(matcher.group(1), matcher.group() + word));
                }
            }
        }
        return quotes;
    }

    /** Where the clause begins that holds the words before a position; no name goes beyond. */
    private static int startOfClause(String text, int end) {
        int start = end;
        while (start > Math.max(0, end - WINDOW) && ENDS_OF_CLAUSE.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** The line before the date at the end, or both in one line. */
    static Optional<NameClaim> signature(List<String> lines) {
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        for (int i = last.size() - 1; i >= 0; i--) {
            String line = last.get(i);
            if (line.indexOf('月') < 0) {
                continue;
            }
            Matcher both = NAME_AND_DATE.matcher(line);
            if (both.matches()) {
                return Optional.of(new NameClaim("signature", both.group(1), line, false));
            }
            if (i > 0
                    && last.get(i - 1).length() <= LINE_LENGTH
                    && DATE.matcher(line).matches()) {
                return Optional.of(new NameClaim("signature", last.get(i - 1), last.get(i - 1) + " " + line, false));
            }
        }
        return Optional.empty();
    }

    /** The last date among the last lines. */
    static Optional<YearMonth> signed(List<String> lines) {
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        for (int i = last.size() - 1; i >= 0; i--) {
            Matcher date = DAY.matcher(last.get(i));
            if (date.find()) {
                return Optional.of(YearMonth.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2))));
            }
        }
        return Optional.empty();
    }

    /** The beginnings of the first lines, where a body may be the subject. */
    static List<String> openings(String head) {
        return head.lines()
                .limit(FIRST_LINES)
                .map(line -> END_OF_CLAUSE.split(line.substring(0, Math.min(line.length(), LEAD_LENGTH)), 2)[0])
                .toList();
    }

    /** What the first sentences that open with a year speak of; the name is at their beginning. */
    static List<NameClaim> lead(String head) {
        List<NameClaim> claims = new ArrayList<>();
        for (SentenceYear opening : SentenceYear.of(head)) {
            if (claims.size() < LEADS) {
                String rest = head.substring(opening.end(), Math.min(head.length(), opening.end() + LEAD_LENGTH));
                String clause = END_OF_CLAUSE.split(rest, 2)[0];
                claims.add(
                        new NameClaim("text", clause, head.substring(opening.start(), opening.end()) + clause, false));
            }
        }
        return claims;
    }
}
