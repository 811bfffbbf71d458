package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a ledger")
class LedgersTest {
    private static final String LICENCES = "disclosure.licence.decisions";
    private static final String PENALTIES = "disclosure.penalty.decisions";

    /** Who reports for which year, and one figure as it was printed, or what kind it is of where it is not stated. */
    private static List<String> read(List<Report> reports, String figure) {
        return reports.stream()
                .map(report -> report.identification().agency().orElseThrow().name() + " "
                        + report.identification().year().orElseThrow().value() + " " + value(report, figure))
                .toList();
    }

    private static String value(Report report, String figure) {
        return report.figures().stream()
                .filter(its -> its.code().value().equals(figure))
                .map(its -> its.value().kind().equals("stated")
                        ? its.raw()
                        : its.value().kind())
                .findFirst()
                .orElse("absent");
    }

    private static List<String> told(Report report) {
        return report.findings().stream()
                .map(finding -> finding.check() + " " + finding.address().value())
                .toList();
    }

    @Test
    @DisplayName("beside a form of the same body adds nothing where both print the same")
    void besideAForm() {
        List<Report> reports = LedgerBook.of("2024年汇总")
                .header("单位")
                .row("德清县民政局", 0, 0, 0, 0, 0, 0, 55, 0, 0, 0)
                .sheet("民政局")
                .form("德清县民政局2024年政府信息公开工作年度报告", 55)
                .read();
        assertThat(read(reports, LICENCES)).containsExactly("德清县民政局 2024 55");
        assertThat(value(reports.get(0), "application.received.total")).isEqualTo("0");
        assertThat(reports.get(0).findings()).isEmpty();
    }

    @Test
    @DisplayName("that contradicts the form of the same body leaves the figure open")
    void contradictsAForm() {
        List<Report> reports = LedgerBook.of("民政局")
                .form("德清县民政局2024年政府信息公开工作年度报告", 55)
                .sheet("2024年汇总")
                .header("单位")
                .row("德清县民政局", 0, 0, 0, 0, 0, 0, 5, 0, 0, 0)
                .read();
        assertThat(read(reports, LICENCES)).containsExactly("德清县民政局 2024 illegible");
        assertThat(told(reports.get(0))).containsExactly("figure_printed_twice 2024年汇总!H2");
    }

    @Test
    @DisplayName("above another body's form is read, and so is the form")
    void aboveAForm() {
        List<Report> reports = LedgerBook.of("2024年")
                .header("单位")
                .row("安吉县教育局", 0, 0, 0, 0, 0, 0, 22, 0, 0, 0)
                .blankRow()
                .form("德清县民政局2024年政府信息公开工作年度报告", 55)
                .read();
        assertThat(read(reports, LICENCES)).containsExactly("德清县民政局 2024 55", "安吉县教育局 2024 22");
    }

    @Test
    @DisplayName("whose header comes again is read under each header")
    void headerInAnotherOrder() {
        List<Report> reports = LedgerBook.of("2024年")
                .header("单位")
                .row("安吉县教育局", 0, 0, 0, 0, 0, 0, 1, 2, 3, 0)
                .row(Stream.concat(
                                Stream.of("单位"),
                                LedgerBook.DISCLOSURE.stream()
                                        .map(name -> name.replace("许可", "※")
                                                .replace("处罚", "许可")
                                                .replace("※", "处罚")))
                        .toArray())
                .row("德清县民政局", 0, 0, 0, 0, 0, 0, 22, 11, 33, 0)
                .read();
        assertThat(read(reports, LICENCES)).containsExactly("安吉县教育局 2024 1", "德清县民政局 2024 11");
        assertThat(read(reports, PENALTIES)).containsExactly("安吉县教育局 2024 2", "德清县民政局 2024 22");
    }

    @Test
    @DisplayName("below another on one sheet has its own columns, even where a row counts up")
    void ofAnotherTableBelow() {
        List<String> applicants = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        List<Report> reports = LedgerBook.of("2024年")
                .header("单位")
                .row("安吉县教育局", 0, 0, 0, 0, 0, 0, 9, 0, 0, 0)
                .blankRow()
                .row(Stream.concat(
                                Stream.of("单位"),
                                Stream.of("本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量")
                                        .flatMap(row -> applicants.stream().map(column -> row + "-" + column)))
                        .toArray())
                .row("德清县民政局", 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114)
                .read();
        assertThat(read(reports, LICENCES)).containsExactly("安吉县教育局 2024 9", "德清县民政局 2024 absent");
        assertThat(read(reports, "application.received.natural_person"))
                .containsExactly("安吉县教育局 2024 absent", "德清县民政局 2024 101");
    }

    @Test
    @DisplayName("is of the year of the title above it")
    void titlesOfTheirOwn() {
        List<Report> reports = LedgerBook.of("台账")
                .row("2022年政府信息公开工作年度报告汇总表")
                .header("单位")
                .row("安吉县教育局", 0, 0, 0, 0, 0, 0, 22, 0, 0, 0)
                .blankRow()
                .row("2023年政府信息公开工作年度报告汇总表")
                .header("单位")
                .row("安吉县教育局", 0, 0, 0, 0, 0, 0, 23, 0, 0, 0)
                .read();
        assertThat(read(reports, LICENCES)).containsExactly("安吉县教育局 2022 22", "安吉县教育局 2023 23");
    }

    @Test
    @DisplayName("to the right of another is read where it begins a row lower")
    void sideBySide() {
        List<Report> reports = LedgerBook.of("2024年")
                .header("单位")
                .row("安吉县教育局", 0, 0, 0, 0, 0, 0, 1, 0, 0, 0)
                .at(1, 12)
                .header("单位")
                .row("德清县民政局", 0, 0, 0, 0, 0, 0, 44, 0, 0, 0)
                .read();
        assertThat(read(reports, LICENCES)).containsExactly("安吉县教育局 2024 1", "德清县民政局 2024 44");
    }

    @Test
    @DisplayName("tells of a row that names nobody")
    void rowWithoutName() {
        List<Report> reports = LedgerBook.of("台账")
                .header("单位", "年度")
                .row("安吉县教育局", 2023, 0, 0, 0, 0, 0, 0, 31, 0, 0, 0)
                .row("", 2024, 0, 0, 0, 0, 0, 0, 32, 0, 0, 0)
                .row("合计", "", 0, 0, 0, 0, 0, 0, 63, 0, 0, 0)
                .read();
        assertThat(read(reports, LICENCES)).containsExactly("安吉县教育局 2023 31");
        assertThat(told(reports.get(0))).containsExactly("row_not_in_form 台账!B3");
    }

    @Test
    @DisplayName("has no figure of a cell that runs over the rows of two bodies")
    void valueOverTwoBodies() {
        List<Report> reports = LedgerBook.of("2024年")
                .header("单位")
                .row("安吉县教育局", 0, 0, 0, 0, 0, 0, 22, 0, 0, 0)
                .row("德清县民政局", 0, 0, 0, 0, 0, 0, "", 0, 0, 0)
                .merged("H2:H3")
                .read();
        assertThat(read(reports, LICENCES)).containsExactly("安吉县教育局 2024 illegible", "德清县民政局 2024 illegible");
    }

    @Test
    @DisplayName("names rows above columns where both are called 总计 or 其他, unless its other columns do the reverse")
    void totalAboveOther() {
        List<String> rows = List.of("本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "总计");
        List<String> applicants = List.of("自然人", "商业企业", "科研机构", "其他", "总计");
        LedgerBook upright = LedgerBook.of("2024年")
                .row(header(rows, applicants))
                .row(numbered("安吉县教育局", rows.size() * applicants.size()));
        assertThat(read(upright.read(), "application.total.other")).containsExactly("安吉县教育局 2024 114");
        LedgerBook turned = LedgerBook.of("2024年")
                .row(header(applicants, rows))
                .row(numbered("安吉县教育局", rows.size() * applicants.size()));
        assertThat(read(turned.read(), "application.total.other")).containsExactly("安吉县教育局 2024 112");
    }

    private static Object[] header(List<String> upper, List<String> lower) {

        return Stream.concat(
                        Stream.of("单位"),
                        upper.stream().flatMap(one -> lower.stream().map(other -> one + "\n" + other)))
                .toArray();
    }

    private static Object[] numbered(String body, int figures) {
        return Stream.concat(
                        Stream.of(body),
                        Stream.iterate(101, number -> number + 1).limit(figures))
                .toArray();
    }

    @Test
    @DisplayName("of table four alone is read, its groups named over their first column only")
    void groupsOverTheirFirstColumn() {
        List<String> results = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        List<Report> reports = LedgerBook.of("2024年")
                .row("单位", "行政复议", "", "", "", "", "未经复议直接起诉", "", "", "", "", "复议后起诉")
                .row(Stream.concat(
                                Stream.of(""),
                                Stream.of(results, results, results).flatMap(List::stream))
                        .toArray())
                .row(numbered("安吉县教育局", 15))
                .read();
        assertThat(read(reports, "review.litigation_direct.upheld")).containsExactly("安吉县教育局 2024 106");
        assertThat(reports.get(0).figures()).hasSize(15);
    }

    @Test
    @DisplayName("whose header names no columns is rejected for that")
    void ofTotals() {
        LedgerBook totals = LedgerBook.of("2024年")
                .row("单位", "本年新收政府信息公开申请数量", "予以公开", "部分公开", "不予公开", "无法提供", "结转下年度继续办理")
                .row("安吉县教育局", 12, 3, 4, 5, 6, 7);
        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(totals::read)
                .withMessageContaining("a ledger of totals only");
    }

    @Test
    @DisplayName("says once of each row what is odd about its cells")
    void oddCellsOfTheirRows() {
        List<Report> reports = LedgerBook.of("2024年")
                .header("单位", "网站访问量")
                .row("安吉县教育局", 8, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0)
                .row("德清县民政局", "", 0, 0, 0, 0, 0, 0, 2, 0, 0, 0)
                .read();
        assertThat(reports.stream()
                        .map(report ->
                                report.findings().stream().map(Finding::check).toList()))
                .containsExactly(List.of("column_not_in_form"), List.of());
    }
}
