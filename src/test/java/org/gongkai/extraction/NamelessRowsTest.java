package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the only row of table four, which has no label")
class NamelessRowsTest {
    private static final String OWN = "2|1|0|0|3|1|0|0|1|2|0|0|1|0|1";
    private static final String OTHERS = "7|0|0|0|7|3|0|0|0|3|0|0|0|2|2";
    private static final String ZEROS = "0|0|0|0|0|0|0|0|0|0|0|0|0|0|0";
    private static final String UPRIGHT = "类别|结果维持|结果纠正|其他结果|尚未审结|总计";

    private static String table(String... rows) {
        return named("", rows);
    }

    /** @param corner a cell left of the header, where there is one */
    private static String named(String corner, String... rows) {
        String left = corner.isEmpty() ? "" : "<td rowspan=3>" + corner + "</td>";
        StringBuilder table =
                new StringBuilder("<table><tr>" + left + "<td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>");
        table.append(UnusualPage.reviewBelow("未经复议直接起诉", "复议后起诉"));
        for (String row : rows) {
            table.append("<tr>").append(UnusualPage.cells(row, "")).append("</tr>");
        }
        return table.append("</table>").toString();
    }

    private static UnusualPage page() {
        return UnusualPage.usual()
                .application(UnusualPage.table(
                        "申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
                        "一、本年新收政府信息公开申请数量|11|12|13|14|15|16|81",
                        "二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0"));
    }

    private static Report read(String review) {
        return page().review(review).read();
    }

    /** The fifteen figures as read, those that are illegible with a mark. */
    private static String figures(Report report) {
        return String.join(
                "|",
                report.figures().stream()
                        .filter(figure -> figure.code().value().startsWith("review."))
                        .map(figure -> (figure.value() instanceof FigureValue.Illegible ? "?" : "")
                                + figure.raw().strip())
                        .toList());
    }

    private static List<String> told(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.check().equals("form_not_read"))
                .map(finding -> finding.address().value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"—|—|—|—|—|—|—|—|—|—|—|—|—|—|—", "无|无|无|无|无|无|无|无|无|无|无|无|无|无|无"})
    @DisplayName("is not one without numbers where another has them, and that one is told")
    void dashesFirst(String none) {
        Report report = read(table(none, OWN));
        assertThat(figures(report)).isEqualTo(OWN);
        assertThat(told(report)).containsExactly("table[3]/r4c1");
    }

    @Test
    @DisplayName("is not an empty table above the filled one")
    void emptyTableFirst() {
        Report report = read(table(" | | | | | | | | | | | | | | ") + "<p>续表</p>" + table(OWN));
        assertThat(figures(report)).isEqualTo(OWN);
    }

    @Test
    @DisplayName("is not one that numbers the columns, unless there is no other")
    void columnNumbers() {
        String numbers = "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15";
        assertThat(figures(read(table(numbers, OWN)))).isEqualTo(OWN);
        assertThat(figures(read(table(numbers)))).isEqualTo(numbers);
    }

    @Test
    @DisplayName("may be spread over two rows of which each leaves blank what the other prints")
    void twoHalves() {
        Report report = read(table("2|1|0|0|3| | | | | | | | | | ", " | | | | |1|0|0|1|2|0|0|1|0|1"));
        assertThat(figures(report)).isEqualTo(OWN);
        assertThat(told(report)).isEmpty();
    }

    @Test
    @DisplayName("has no figure where two rows print different numbers")
    void twoRows() {
        Report report = read(table(ZEROS, OWN));
        assertThat(figures(report)).isEqualTo("?0|?0|0|0|?0|?0|0|0|?0|?0|0|0|?0|0|?0");
        assertThat(report.findings().stream()
                        .map(Finding::check)
                        .filter("figure_printed_twice"::equals)
                        .count())
                .isEqualTo(8);
    }

    @Test
    @DisplayName("is the one that is shown, whatever a hidden row says")
    void hiddenRow() {
        String hidden = table("7|0", OWN)
                .replace(
                        "<tr><td>7</td><td>0</td></tr>",
                        "<tr style='display:none'>" + UnusualPage.cells(OTHERS, "") + "</tr>");
        assertThat(figures(read(hidden))).isEqualTo(OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"件", "数量", "2023年", "歙县财政局", "财政局", "本机关", "合计", "总计"})
    @DisplayName("may have a name of its own before it")
    void ownName(String name) {
        for (String corner : List.of("单位", "机构", "填报单位", " ")) {
            Report report = read(named(corner, name + "|" + OWN));
            assertThat(figures(report)).isEqualTo(OWN);
            assertThat(told(report)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年", "歙县教育局", "全县", "各部门", "下属单位"})
    @DisplayName("is not that of another year, body or scope, which is told")
    void anothersName(String name) {
        for (String own : List.of("2023年", "歙县财政局", "本机关", "件")) {
            Report report = read(named("单位", name + "|" + OTHERS, own + "|" + OWN));
            assertThat(figures(report)).isEqualTo(OWN);
            assertThat(told(report)).containsExactly("table[3]/r4c2");
        }
    }

    @Test
    @DisplayName("is nobody's where the only rows are other bodies'")
    void anothersOnly() {
        Report report = read(named("单位", "歙县教育局|" + OTHERS));
        assertThat(figures(report)).isEmpty();
        assertThat(told(report)).containsExactly("table[3]/r4c2");
    }

    @Test
    @DisplayName("is the total where the rows above it are parts of unknown names")
    void total() {
        Report report = read(named("单位", "甲股|" + OTHERS, "乙股|" + ZEROS, "合计|" + OWN));
        assertThat(figures(report)).isEqualTo(OWN);
        assertThat(told(report)).hasSize(2);
    }

    @Test
    @DisplayName("is told where its values do not fit below a row of dashes")
    void collapsed() {
        Report report = read(table("—|—|—|—|—|—|—|—|—|—|—|—|—|—|—", "2|1|3|1|1"));
        assertThat(report.findings().stream().map(Finding::check)).contains("row_does_not_fit");
    }

    @Test
    @DisplayName("may stand below a unit that runs over all columns")
    void unitAbove() {
        String unit = table(OWN).replaceFirst("<table>", "<table><tr><td colspan=15>单位：件</td></tr>");
        assertThat(figures(read(unit))).isEqualTo(OWN);
    }

    @Test
    @DisplayName("is not in the list of departments behind a whole report")
    void annex() {
        UnusualPage page = page().review(table(OWN));
        Report report = page.after("<p>附：各单位情况</p>" + named("单位", "歙县教育局|" + OTHERS, "歙县民政局|" + ZEROS))
                .read();
        assertThat(figures(report)).isEqualTo(OWN);
        assertThat(report.figures()).hasSameSizeAs(page.read().figures());
    }

    @Test
    @DisplayName("is not in a smaller table of its groups, wherever that stands")
    void smallerTable() {
        String small = "<p>全县情况</p>" + UnusualPage.table(UPRIGHT, "行政复议|9|0|0|0|9");
        UnusualPage page = page().review(table(OWN));
        for (Report report :
                List.of(page.before(small).read(), page.after(small).read())) {
            assertThat(figures(report)).isEqualTo(OWN);
            assertThat(told(report)).hasSize(1);
        }
    }

    @Test
    @DisplayName("may be turned into three, with blanks among their figures")
    void upright() {
        Report report = read(UnusualPage.table(UPRIGHT, "行政复议|2|1|0|0|3", "未经复议直接起诉|1|0| |1|2", "复议后起诉|0|0|1|—|1"));
        assertThat(figures(report)).isEqualTo("2|1|0|0|3|1|0||1|2|0|0|1|—|1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年：/2023年：", "（一）全县汇总/（二）本机关", "1.各部门情况/2.本单位情况"})
    @DisplayName("stands in the table whose caption is the report's")
    void captions(String captions) {
        String others = "<p>" + captions.replaceFirst("/.*", "") + "</p>" + table(OTHERS);
        String own = "<p>" + captions.replaceFirst(".*/", "") + "</p>" + table(OWN);
        for (String review : Stream.of(others + own, own + others).toList()) {
            assertThat(figures(read(review))).isEqualTo(OWN);
            assertThat(told(read(review))).hasSize(1);
        }
    }

    @Test
    @DisplayName("is in doubt where its only table is another year's by its caption")
    void onlyAnotherYear() {
        Report report = read("<p>2022年：</p>" + table(ZEROS));
        assertThat(figures(report)).isEqualTo("?" + ZEROS.replace("|", "|?"));
        assertThat(told(report)).containsExactly("table[3]");
    }
}
