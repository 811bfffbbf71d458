package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the title where a sentence states it: 现公布平罗县财政局2022年政府信息公开工作年度报告. */
final class DeclaredTitle {
    private static final List<String> ENDS = List.of("报告", "年报", "总体情况", "工作情况");
    private static final Pattern SUBJECT = Pattern.compile("(?:政务公开|信息公开)(?:工作)?(?:(?:20\\d\\d)?年度?)?(?:工作)?$");
    private static final String DISCLOSURE = "公开";
    private static final int BEFORE = 20;
    private static final String DELIMITERS = ",。;:、“”《》\n";
    private static final int LONGEST = 60;

    private static final Pattern DECLARING =
            Pattern.compile("^.*(?:公布|发布|编制|编写|现将|现就|包括|形成|撰写|汇总|汇报|反映|介绍|公开(?=.*公开))(?:了|的|本)?");
    /** A higher body's notice about the reports is no report. */
    private static final Pattern NOTICE = Pattern.compile("关于做好|关于开展|关于印发|要求|有关事项|格式");

    private static final Pattern NOTICE_BEHIND = Pattern.compile("^.{0,12}?(?:通知|有关事项|格式|要求|制度|编发|编制发布)");

    private DeclaredTitle() {}

    static List<NameClaim> in(String head) {
        List<NameClaim> claims = new ArrayList<>();
        for (String end : ENDS) {
            for (int at = head.indexOf(end); at >= 0; at = head.indexOf(end, at + 1)) {
                if (head.lastIndexOf(DISCLOSURE, at) > at - BEFORE
                        && SUBJECT.matcher(head.substring(Math.max(0, at - BEFORE), at))
                                .find()) {
                    claim(head, at + end.length()).ifPresent(claims::add);
                }
            }
        }
        return claims;
    }

    private static Optional<NameClaim> claim(String head, int end) {
        int start = end;
        while (start > Math.max(0, end - LONGEST) && DELIMITERS.indexOf(head.charAt(start - 1)) < 0) {
            start--;
        }
        String clause = head.substring(start, end);
        String behind = head.substring(end, Math.min(head.length(), end + 20));
        return NOTICE.matcher(clause).find() || NOTICE_BEHIND.matcher(behind).lookingAt()
                ? Optional.empty()
                : TitleReader.read(DECLARING.matcher(clause).replaceFirst(""))
                        .flatMap(TitleReader.Title::name)
                        .map(name -> new NameClaim("text", name, clause, false));
    }
}
