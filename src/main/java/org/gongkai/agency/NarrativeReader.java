package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the reporting body where a report's text names it. */
final class NarrativeReader {
    private static final String NAME = "([^,。;:、\"“”《》<>\\s]{3,40}?)";
    /** X(以下简称“Y”), where X is no law. */
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?m)(?:^|[,。;:、)])(?:20\\d\\d年度?)?" + NAME + "\\((?:以下)?(?:统一)?简称");

    private static final Pattern CONTACT = Pattern.compile("(?:请|可)?(?:与|联系|向)" + NAME + "(?:联系|咨询|反映|垂询)");
    private static final Pattern COMPILED = Pattern.compile("由" + NAME + "(?:负责)?(?:编制|编写|发布|公布)");
    private static final Pattern LAW = Pattern.compile("条例|办法|规定|通知|意见|报告|法$|公开|平台|系统|网站");
    private static final Pattern OFFICE = Pattern.compile(
            "^(.+?(?:人民政府|管理委员会|管委会|局|厅|委员会|委|街道办事处|[镇乡]人民政府|[镇乡]政府))(?:党政(?:综合)?)?(?:办公室|办公厅|综合科|秘书科|政务公开办公室|政务公开科|信息科|法规科|人秘科|党政办|办)+.*$");
    private static final Pattern DATE = Pattern.compile("^(?:20\\d\\d|二[〇○零].{2})年\\d{0,2}.{0,3}月.{0,4}日?$");
    private static final Pattern NAME_AND_DATE = Pattern.compile("^" + NAME + "(20\\d\\d年\\d{1,2}月\\d{1,2}日)$");
    private static final Pattern LEAD = Pattern.compile("(?m)(?:^|[。;])(?:20\\d\\d年度?,?)([^,。;:、\"“”《》\\s]{3,40})");
    private static final int LAST_LINES = 6;

    private NarrativeReader() {}

    /** @param head the text before the tables, a line per paragraph */
    static List<NameClaim> abbreviated(String head) {
        List<NameClaim> claims = new ArrayList<>();
        Matcher matcher = ABBREVIATED.matcher(head);
        while (matcher.find()) {
            if (!LAW.matcher(matcher.group(1)).find()) {
                claims.add(new NameClaim("text", matcher.group(1), matcher.group(), true));
            }
        }
        return claims;
    }

    static List<NameClaim> contact(String text) {
        List<NameClaim> claims = new ArrayList<>();
        for (Pattern pattern : List.of(COMPILED, CONTACT)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String name = matcher.group(1);
                if (!LAW.matcher(name).find()) {
                    Matcher office = OFFICE.matcher(name);
                    claims.add(new NameClaim(
                            "contact", office.matches() ? office.group(1) : name, matcher.group(), false));
                }
            }
        }
        return claims;
    }

    /** The line before the date at the end, or both in one line. */
    static Optional<NameClaim> signature(List<String> lines) {
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        for (int i = last.size() - 1; i >= 0; i--) {
            Matcher both = NAME_AND_DATE.matcher(last.get(i));
            if (both.matches()) {
                return Optional.of(new NameClaim("signature", both.group(1), last.get(i), false));
            }
            if (i > 0 && DATE.matcher(last.get(i)).matches() && last.get(i - 1).length() <= 40) {
                return Optional.of(
                        new NameClaim("signature", last.get(i - 1), last.get(i - 1) + " " + last.get(i), false));
            }
        }
        return Optional.empty();
    }

    /** What the first sentences that open with a year speak of; the name is at their beginning. */
    static List<NameClaim> lead(String head) {
        List<NameClaim> claims = new ArrayList<>();
        Matcher matcher = LEAD.matcher(head);
        while (matcher.find() && claims.size() < 3) {
            claims.add(new NameClaim("lead", matcher.group(1), matcher.group(), false));
        }
        return claims;
    }
}
