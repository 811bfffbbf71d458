package org.gongkai.extraction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.agency.Identifier;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;

/** A small page with all three tables, whose parts a test may replace. */
record UnusualPage(String before, String title, String application, String review, String after) {
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    private static final String DISCLOSURE = "<p>二、主动公开政府信息情况</p>" + table("信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|5|0|7");
    private static final String RESULTS = "结果维持|结果纠正|其他结果|尚未审结|总计";

    static UnusualPage usual() {
        return new UnusualPage(
                "",
                "<h1>歙县财政局2023年政府信息公开工作年度报告</h1>",
                table("申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计", "一、本年新收政府信息公开申请数量|11|12|13|14|15|16|81"),
                "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"
                        + reviewBelow("未经复议直接起诉", "复议后起诉")
                        + values()
                        + "</table>",
                "");
    }

    /** 行政复议 first, its names in the row of the two kinds of litigation. */
    static String reviewBelow(String one, String other) {
        return "<tr>" + cells(RESULTS, " rowspan=2") + cells(one + "|" + other, " colspan=5") + "</tr><tr>"
                + cells(RESULTS + "|" + RESULTS, "") + "</tr>";
    }

    /** Fifteen different numbers, 1 to 15. */
    static String values() {
        return "<tr>"
                + Stream.iterate(1, n -> n + 1)
                        .limit(15)
                        .map(n -> "<td>" + n + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    static String cells(String texts, String attributes) {
        return Stream.of(texts.split("\\|"))
                .map(text -> "<td" + attributes + ">" + text + "</td>")
                .collect(Collectors.joining());
    }

    static String table(String... rows) {
        return "<table>"
                + Stream.of(rows).map(row -> "<tr>" + cells(row, "") + "</tr>").collect(Collectors.joining())
                + "</table>";
    }

    UnusualPage before(String html) {
        return new UnusualPage(html, title, application, review, after);
    }

    UnusualPage title(String html) {
        return new UnusualPage(before, html, application, review, after);
    }

    UnusualPage application(String html) {
        return new UnusualPage(before, title, html, review, after);
    }

    UnusualPage review(String html) {
        return new UnusualPage(before, title, application, html, after);
    }

    UnusualPage after(String html) {
        return new UnusualPage(before, title, application, review, html);
    }

    Report read() {
        List<Report> reports = reports();
        if (reports.size() != 1) {
            throw new AssertionError("expected one report, found " + reports.size());
        }
        return reports.get(0);
    }

    List<Report> reports() {
        String page = "<html><body>" + before + title + DISCLOSURE + "<p>三、收到和处理政府信息公开申请情况</p>" + application
                + "<p>四、政府信息公开行政复议、行政诉讼情况</p>" + review + after + "</body></html>";
        return reports(page);
    }

    static List<Report> reports(String text) {
        return EXTRACTION.extract(Submission.of("a", text.getBytes(StandardCharsets.UTF_8)));
    }
}
