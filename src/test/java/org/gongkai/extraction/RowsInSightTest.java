package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what a person sees of a table")
class RowsInSightTest {
    private static final String HEADER = "申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计";
    private static final String RECEIVED = "一、本年新收政府信息公开申请数量";
    private static final String CARRIED_IN = "二、上年结转政府信息公开申请数量";

    private static List<String> row(Report report, String row) {
        return report.figures().stream()
                .filter(figure -> figure.code().value().startsWith(row + "."))
                .map(RowsInSightTest::said)
                .toList();
    }

    private static String said(Figure figure) {
        return figure.value() instanceof FigureValue.Stated stated
                ? stated.value().toPlainString()
                : figure.value().kind();
    }

    private static List<String> checks(Report report) {
        return report.findings().stream().map(Finding::check).toList();
    }

    private static String row(String texts) {
        return row("", texts);
    }

    private static String row(String attributes, String texts) {
        return "<tr" + attributes + ">" + cells(texts) + "</tr>";
    }

    private static String cells(String texts) {
        return "<td>" + texts.replace("|", "</td><td>") + "</td>";
    }

    private static String review(String rows) {
        return "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"
                + UnusualPage.reviewBelow("未经复议直接起诉", "复议后起诉") + rows + "</table>";
    }

    @Test
    @DisplayName("is the row that is shown, and not the hidden one above it")
    void hiddenRowAbove() {
        Report report = UnusualPage.usual()
                .review(review(row(" style='display:none'", "9|9|9|9|36|9|9|9|9|36|9|9|9|9|36") + UnusualPage.values()))
                .read();
        assertThat(row(report, "review.reconsideration")).containsExactly("1", "2", "3", "4", "5");
        assertThat(checks(report)).contains("hidden_content").doesNotContain("row_not_in_form");
    }

    @Test
    @DisplayName("is the labelled row that is shown, on whichever side the hidden one stands")
    void hiddenLabelledRow() {
        String hidden = row(" hidden", RECEIVED + "|9|9|9|9|9|9|54");
        String shown = row(RECEIVED + "|11|12|13|14|15|16|81");
        for (String rows : List.of(hidden + shown, shown + hidden)) {
            Report report = UnusualPage.usual()
                    .application("<table>" + row(HEADER) + rows + "</table>")
                    .read();
            assertThat(row(report, "application.received")).containsExactly("11", "12", "13", "14", "15", "16", "81");
            assertThat(checks(report)).contains("hidden_content").doesNotContain("figure_printed_twice");
        }
    }

    @Test
    @DisplayName("is read from a hidden row where no other has the figures, which is told")
    void hiddenRowAlone() {
        Report report = UnusualPage.usual()
                .review(review(UnusualPage.values().replace("<tr>", "<tr style='display:none'>")))
                .read();
        assertThat(row(report, "review.reconsideration")).containsExactly("1", "2", "3", "4", "5");
        assertThat(checks(report)).contains("hidden_content");
    }

    @Test
    @DisplayName("may be a number that is a picture")
    void picture() {
        Report report = UnusualPage.usual()
                .application("<table>" + row(HEADER)
                        + row(RECEIVED + "|11|<img src=n12.gif>||14|15|16 <img src=new.gif>|81") + "</table>")
                .read();
        assertThat(row(report, "application.received"))
                .containsExactly("11", "illegible", "blank", "14", "15", "16", "81");
    }

    @Test
    @DisplayName("is no value of the next column where two cells are one and a column of nothing ends the rows")
    void mergedCellBeforeASpacer() {
        String rows = row(CARRIED_IN + "|1|2|3|4|5|6|21|");
        String merged =
                "<tr><td>" + RECEIVED + "</td><td>11</td><td colspan=2>25</td>" + cells("14|15|16|81|") + "</tr>";
        for (String header : List.of(HEADER + "|", HEADER)) {
            Report report = UnusualPage.usual()
                    .application("<table>" + row(header) + rows + merged + "</table>")
                    .read();
            assertThat(row(report, "application.carried_in")).containsExactly("1", "2", "3", "4", "5", "6", "21");
            assertThat(row(report, "application.received")).isEmpty();
            assertThat(checks(report)).contains("row_does_not_fit");
        }
    }

    @Test
    @DisplayName("is one row that the end of a page cut in two")
    void rowCutByAPage() {
        Report report = UnusualPage.usual()
                .application("<table>" + row(HEADER) + row("一、本年新收政府信|||||||") + "</table><table>"
                        + row("息公开申请数量|11|12|13|14|15|16|81") + row(CARRIED_IN + "|1|2|3|4|5|6|21") + "</table>")
                .read();
        assertThat(row(report, "application.received")).containsExactly("11", "12", "13", "14", "15", "16", "81");
        assertThat(checks(report)).doesNotContain("row_not_in_form");
    }

    @Test
    @DisplayName("is in doubt where the lower part of a row cut in two has no label")
    void rowCutBehindItsLabel() {
        Report report = UnusualPage.usual()
                .application("<table>" + row(HEADER) + row("一、本年新收政府信|||||||") + "</table><table>"
                        + row("|11|12|13|14|15|16|81") + row(CARRIED_IN + "|1|2|3|4|5|6|21") + "</table>")
                .read();
        assertThat(row(report, "application.received")).hasSize(7).containsOnly("illegible");
        assertThat(checks(report)).contains("row_not_in_form");
    }

    @Test
    @DisplayName("is in doubt where the values stand in the row below, or above, their label")
    void valuesInARowOfTheirOwn() {
        String label = row(RECEIVED + "|||||||");
        String values = row("|11|12|13|14|15|16|81");
        for (String rows : List.of(label + values, values + label)) {
            Report report = UnusualPage.usual()
                    .application("<table>" + row(HEADER) + rows + row(CARRIED_IN + "|1|2|3|4|5|6|21") + "</table>")
                    .read();
            assertThat(row(report, "application.received")).hasSize(7).containsOnly("illegible");
            assertThat(row(report, "application.carried_in")).containsExactly("1", "2", "3", "4", "5", "6", "21");
        }
    }

    @Test
    @DisplayName("is a blank row where the rows beside it have labels")
    void blankRow() {
        Report report = UnusualPage.usual()
                .application("<table>" + row(HEADER) + row(RECEIVED + "|||||||") + row(CARRIED_IN + "|1|2|3|4|5|6|21")
                        + "</table>")
                .read();
        assertThat(row(report, "application.received")).hasSize(7).containsOnly("blank");
    }

    @ParameterizedTest
    @DisplayName("is whose report it is, and no heading that is hidden")
    @ValueSource(strings = {"display:none", "visibility:hidden", "opacity:0"})
    void hiddenHeading(String style) {
        Report report = UnusualPage.usual()
                .before("<h1 style='" + style + "'>歙县民政局2021年政府信息公开工作年度报告</h1>")
                .read();
        assertThat(report.identification().agency().orElseThrow().name()).isEqualTo("歙县财政局");
        assertThat(report.identification().year().orElseThrow().value()).isEqualTo(2023);
    }

    @Test
    @DisplayName("outweighs a title that nobody sees, which is told")
    void deniedArticleTitle() {
        String title = "歙县财政局2023年政府信息公开工作年度报告";
        Report report = UnusualPage.usual()
                .before("<meta name=ArticleTitle content=歙县财政局2022年政府信息公开工作年度报告><title>" + title + "-歙县政府网</title>")
                .read();
        assertThat(report.identification().year().orElseThrow().value()).isEqualTo(2023);
        assertThat(report.identification().problems().toString()).contains("2022");
    }

    @Test
    @DisplayName("is not told by text whose headings are printed by their height, so that the group comes first")
    void headerByHeight() {
        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> UnusualPage.reports(text(
                        List.of("法人或其他组织", "自然人", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"),
                        RECEIVED + "\n11\n12\n13\n14\n15\n16\n81\n")))
                .extracting(SubmissionRejected::reason)
                .isEqualTo(RejectionReason.UNKNOWN_HEADER);
    }

    @Test
    @DisplayName("is not told by text whose values stand before their labels")
    void valuesFirst() {
        List<String> header = List.of("自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
        for (String between : List.of("\n", "\t")) {
            String rows = ("11 12 13 14 15 16 81\n" + RECEIVED + "\n1 2 3 4 5 6 21\n" + CARRIED_IN + "\n")
                    .replace(" ", between);
            assertThatExceptionOfType(SubmissionRejected.class)
                    .isThrownBy(() -> UnusualPage.reports(text(header, rows)))
                    .extracting(SubmissionRejected::reason)
                    .isEqualTo(RejectionReason.UNKNOWN_HEADER);
        }
    }

    private static String text(List<String> header, String rows) {
        String results = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n";
        return "歙县财政局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n5\n0\n7\n"
                + "三、收到和处理政府信息公开申请情况\n" + String.join("\n", header) + "\n" + rows
                + "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n" + results + "未经复议直接起诉\n复议后起诉\n" + results + results
                + "1\n2\n3\n4\n10\n1\n2\n3\n4\n10\n1\n2\n3\n4\n10\n五、存在的主要问题及改进情况\n";
    }
}
