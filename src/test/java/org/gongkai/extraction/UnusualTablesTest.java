package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a table that is not laid out as the form")
class UnusualTablesTest {
    private static final String RESULTS = "结果维持|结果纠正|其他结果|尚未审结|总计";

    private static String raw(Report report, String figure) {
        return report.figures().stream()
                .filter(its -> its.code().value().equals(figure))
                .map(its -> its.raw().strip())
                .findFirst()
                .orElse("absent");
    }

    private static List<String> review(Report report) {
        return Stream.of("reconsideration", "litigation_direct", "litigation_after_reconsideration")
                .flatMap(group -> Stream.of("upheld", "total").map(column -> "review." + group + "." + column))
                .map(figure -> raw(report, figure))
                .toList();
    }

    @Test
    @DisplayName("has its litigation in the order of the printed headings")
    void litigationSwapped() {
        Report report = UnusualPage.usual()
                .review("<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"
                        + UnusualPage.reviewBelow("复议后起诉", "未经复议直接起诉") + UnusualPage.values() + "</table>")
                .read();
        assertThat(review(report)).containsExactly("1", "5", "11", "15", "6", "10");
    }

    @Test
    @DisplayName("has litigation before reconsideration where the headings say so")
    void litigationFirst() {
        Report report = UnusualPage.usual()
                .review("<table><tr><td colspan=10>行政诉讼</td><td colspan=5>行政复议</td></tr><tr>"
                        + UnusualPage.cells("未经复议直接起诉|复议后起诉", " colspan=5") + UnusualPage.cells(RESULTS, " rowspan=2")
                        + "</tr><tr>" + UnusualPage.cells(RESULTS + "|" + RESULTS, "") + "</tr>"
                        + UnusualPage.values() + "</table>")
                .read();
        assertThat(review(report)).containsExactly("11", "15", "1", "5", "6", "10");
    }

    @Test
    @DisplayName("loses one cell only where one cell of its only row is no number")
    void oddCellOfTheOnlyRow() {
        Report report = UnusualPage.usual()
                .review("<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"
                        + UnusualPage.reviewBelow("未经复议直接起诉", "复议后起诉")
                        + UnusualPage.values().replaceFirst(">1<", ">七十二<") + "</table>")
                .read();
        assertThat(review(report)).containsExactly("七十二", "5", "6", "10", "11", "15");
        assertThat(report.figures())
                .filteredOn(figure -> figure.value().kind().equals("illegible"))
                .extracting(figure -> figure.code().value())
                .containsExactly("review.reconsideration.upheld");
    }

    @Test
    @DisplayName("has a name of its header a row lower than the names on both sides of it")
    void nameOfAGroupInALowerRow() {
        String names = "结果维持|结果纠正|其他结果|尚未审结|总计";
        UnusualPage page = UnusualPage.usual()
                .review("<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>"
                        + "<td rowspan=2>结果维持</td><td></td>"
                        + UnusualPage.cells("其他结果|尚未审结|总计", " rowspan=2")
                        + UnusualPage.cells("未经复议直接起诉|复议后起诉", " colspan=5") + "</tr><tr>"
                        + UnusualPage.cells("结果纠正|" + names + "|" + names, "") + "</tr>"
                        + UnusualPage.values() + "</table>");
        Report report = page.read();
        assertThat(Stream.of("upheld", "corrected", "other", "pending", "total")
                        .map(column -> raw(report, "review.reconsideration." + column)))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    @DisplayName("repeats a label in the cells that were one, its lines broken elsewhere in each")
    void repeatedLabelBrokenElsewhere() {
        Report report = UnusualPage.usual()
                .after("<table><tr><td>信息内容</td><td>上一年项目数量</td><td>本年\n增/减</td><td>本年增\n/减</td></tr>"
                        + "<tr><td>行政事业性收费</td><td>3</td><td>-1</td><td><br></td></tr></table>")
                .read();
        assertThat(raw(report, "disclosure.fee.items_last_year")).isEqualTo("3");
        assertThat(raw(report, "disclosure.fee.items_change")).isEqualTo("-1");
    }

    @Test
    @DisplayName("of a quarter is no year's, although it is the whole form")
    void quarter() {
        UnusualPage quarter = UnusualPage.usual().title("<h1>歙县财政局2023年第一季度政府信息公开情况统计表</h1>");
        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(quarter::read)
                .satisfies(rejected -> {
                    assertThat(rejected.reason()).isEqualTo(RejectionReason.QUARTERLY_STATISTICS);
                    assertThat(rejected.detail()).contains("第一季度");
                });
    }

    @ParameterizedTest
    @DisplayName("of a part of the year is no year's, wherever its period stands")
    @ValueSource(strings = {"（统计期间：2023年1月1日至9月30日）", "统计期限：2023年第三季度", "统计时间：2023年1月1日—2023年6月30日"})
    void periodBeforeDecember(String period) {
        String title = "<h1>歙县财政局政府信息公开工作情况统计表</h1>";
        for (String head : List.of(title + "<p>" + period + "</p>", "<p>" + period + "</p>" + title)) {
            assertThatExceptionOfType(SubmissionRejected.class)
                    .isThrownBy(UnusualPage.usual().title(head)::read)
                    .satisfies(rejected -> {
                        assertThat(rejected.reason()).isEqualTo(RejectionReason.QUARTERLY_STATISTICS);
                        assertThat(rejected.particulars().chinese()).startsWith("统计期间“");
                        assertThat(rejected.particulars().english()).startsWith("its period “");
                    });
        }
    }

    @ParameterizedTest
    @DisplayName("names its body behind a table of contents")
    @ValueSource(strings = {" 1", "…………1", ""})
    void contentsBeforeTitle(String page) {
        String contents = Stream.of("目 录", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况")
                .map(line -> "<p>" + line + (line.startsWith("目") ? "" : page) + "</p>")
                .collect(Collectors.joining());
        Report report = UnusualPage.usual()
                .title(contents + "<p>歙县财政局2023年政府信息公开工作年度报告</p>")
                .read();
        assertThat(report.identification().agency())
                .hasValueSatisfying(agency -> assertThat(agency.name()).isEqualTo("歙县财政局"));
    }

    @ParameterizedTest
    @DisplayName("of the whole year is read, its period no part of the body's name")
    @ValueSource(strings = {"统计期间：2023年1月1日至2023年12月31日", "统计时间：2023.01.01-2023.12.31", "统计期限：2023年1月—12月"})
    void periodOfTheYear(String period) {
        Report report = UnusualPage.usual()
                .title("<p>" + period + "</p><h1>歙县财政局政府信息公开工作情况统计表</h1>")
                .read();
        assertThat(report.identification().agency())
                .hasValueSatisfying(agency -> assertThat(agency.name()).isEqualTo("歙县财政局"));
    }

    @Test
    @DisplayName("is the year's where a quarter's statistics are but a line before its title")
    void quarterBesideReport() {
        Report report = UnusualPage.usual().before("<p>第一季度政府信息公开情况统计表</p>").read();
        assertThat(report.identification().year())
                .hasValueSatisfying(year -> assertThat(year.value()).isEqualTo(2023));
    }

    @Test
    @DisplayName("is read so as flattened text, too")
    void flattened() {
        Report report = UnusualPage.reports(text("自然人 | 法人或其他组织 | 总计", "行政复议 | 行政诉讼", "复议后起诉 | 未经复议直接起诉"))
                .get(0);
        assertThat(review(report)).containsExactly("1", "5", "11", "15", "6", "10");
    }

    @Test
    @DisplayName("has the total where the order of the names in one line puts it")
    void totalSecondInText() {
        Report report = UnusualPage.reports(text("自然人 | 总计 | 法人或其他组织", "行政复议 | 行政诉讼", "未经复议直接起诉 | 复议后起诉"))
                .get(0);
        assertThat(raw(report, "application.received.natural_person")).isEqualTo("11");
        assertThat(raw(report, "application.received.total")).isEqualTo("12");
        assertThat(raw(report, "application.received.enterprise")).isEqualTo("13");
        assertThat(raw(report, "application.received.other")).isEqualTo("81");
    }

    @Test
    @DisplayName("stays unread where its headings stand one below the other, in another order")
    void orderNotTold() {
        String text = text("自然人 | 法人或其他组织 | 总计", "行政诉讼\n行政复议", "未经复议直接起诉 | 复议后起诉");
        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> UnusualPage.reports(text))
                .satisfies(rejected -> {
                    assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_HEADER);
                    assertThat(rejected.detail()).isEqualTo("四");
                });
    }

    private static String text(String applicants, String groups, String litigation) {
        return String.join(
                "\n",
                "歙县财政局2023年政府信息公开工作年度报告",
                "二、主动公开政府信息情况",
                "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
                "规章 | 5 | 0 | 7",
                "三、收到和处理政府信息公开申请情况",
                applicants,
                "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
                "一、本年新收政府信息公开申请数量 | 11 | 12 | 13 | 14 | 15 | 16 | 81",
                "（一）予以公开 | 21 | 约22 | 23 | 24 | 25 | 26 | 27",
                "四、政府信息公开行政复议、行政诉讼情况",
                groups,
                RESULTS.replace("|", " | ") + " | " + litigation,
                (RESULTS + "|" + RESULTS).replace("|", " | "),
                "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15");
    }

    @Test
    @DisplayName("loses no more than the one odd cell of a line")
    void oddCell() {
        Report report = UnusualPage.reports(text("自然人 | 法人或其他组织 | 总计", "行政复议 | 行政诉讼", "未经复议直接起诉 | 复议后起诉"))
                .get(0);
        assertThat(raw(report, "application.disclosed.natural_person")).isEqualTo("21");
        assertThat(raw(report, "application.disclosed.total")).isEqualTo("27");
        assertThat(report.figures())
                .filteredOn(figure -> figure.value().kind().equals("illegible"))
                .extracting(figure -> figure.code().value())
                .containsExactly("application.disclosed.enterprise");
    }

    @Test
    @DisplayName("loses no more than the odd cell that ends a line, where the other rows show that no blank is dropped")
    void oddCellAtTheEnd() {
        String text = usualText()
                .replace("| 25 | 26 | 27", "| 25 | 26 | 约27件")
                .replace("规章 | 5 | 0 | 7", "规章 | 5 | 0 | 约7\n行政规范性文件 | 3 | 1 | 9");
        Report report = UnusualPage.reports(text).get(0);

        assertThat(raw(report, "application.disclosed.natural_person")).isEqualTo("21");
        assertThat(raw(report, "application.disclosed.other")).isEqualTo("26");
        assertThat(raw(report, "disclosure.rule.issued")).isEqualTo("5");
        assertThat(report.figures())
                .filteredOn(figure -> figure.value().kind().equals("illegible"))
                .extracting(figure -> figure.code().value())
                .containsExactly("disclosure.rule.in_force", "application.disclosed.total");
    }

    /** Every row between pipes, five of table three, and the only one of table four with blank cells at its beginning. */
    private static String withBlanks(String fifth) {
        String rows = String.join(
                "\n", "二、上年结转政府信息公开申请数量 |  | 0 |  |  |  | 0 | ", "1.属于国家秘密 | 0 |  |  |  |  |  | 0", fifth, "（一）予以公开");
        return usualText()
                .replace("（一）予以公开", rows)
                .replace("1 | 2 | 3 | 4 | 5 | 6", " |  | 3 | 4 | 7 | 6")
                .lines()
                .map(line -> line.contains(" | ") ? "| " + line + " |" : line)
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("has the blank cells at an end of its only row where the other rows keep theirs")
    void blanksKept() {
        Report report =
                UnusualPage.reports(withBlanks("（七）总计 |  | 1 |  |  |  |  | 1")).get(0);

        assertThat(raw(report, "review.reconsideration.upheld")).isEmpty();
        assertThat(raw(report, "review.reconsideration.other")).isEqualTo("3");
        assertThat(raw(report, "review.litigation_after_reconsideration.total")).isEqualTo("15");
    }

    @Test
    @DisplayName("is not read with blank cells at an end where another row lost one")
    void blanksLost() {
        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> UnusualPage.reports(withBlanks("（七）总计 |  | 1 |  |  |  | 1")))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_HEADER));
    }

    @Test
    @DisplayName("is not read with what may be a note behind a row that lost a blank cell")
    void noteBehindRowThatLostABlank() {
        String text = usualText()
                .replace("| 22 | 23 | 24 | 25 | 26 | 27", "| 22 | 23 | 24 | 25 | 26 | 约27")
                .replace("| 13 | 14 | 15 | 16 | 81", "| 13 | 14 | 15 | 81\n（七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21");
        Report report = UnusualPage.reports(text).get(0);

        assertThat(report.figures())
                .extracting(figure -> figure.code().value())
                .filteredOn(code -> code.startsWith("application."))
                .allMatch(code -> code.startsWith("application.total."));
        assertThat(report.findings())
                .filteredOn(finding -> finding.check().equals("row_does_not_fit"))
                .hasSize(2);
    }

    @Test
    @DisplayName("is not read with a note behind its last cell")
    void noteBehindRow() {
        Report report = UnusualPage.reports(usualText().replace("| 24 | 25 | 26 | 27", "| 24 | 25 | 27 | 见注1"))
                .get(0);
        assertThat(raw(report, "application.disclosed.total")).isEqualTo("absent");
        assertThat(raw(report, "application.received.total")).isEqualTo("81");
    }

    @Test
    @DisplayName("without labels loses no more than its odd cell, at the end of the line too")
    void oddCellOfAnUnlabelledLine() {
        String rows = "（二）部分公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n（七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n"
                + "二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n"
                + "四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n四、政府信息公开行政复议";
        String text = usualText().replace("四、政府信息公开行政复议", rows);
        Report report =
                UnusualPage.reports(text.replace("| 14 | 15", "| 14 | 15起左右")).get(0);
        assertThat(review(report)).containsExactly("1", "5", "6", "10", "11", "15起左右");
        assertThat(review(UnusualPage.reports(text.replace("| 9 | 10 |", "| 约9 | 10 |"))
                        .get(0)))
                .containsExactly("1", "5", "6", "10", "11", "15");
    }

    private static String usualText() {
        return text("自然人 | 法人或其他组织 | 总计", "行政复议 | 行政诉讼", "未经复议直接起诉 | 复议后起诉").replace("约22", "22");
    }

    /** Nothing but a pipe behind each cell, every cell on a line of its own. */
    private static String cellLines(String text) {
        return text.lines()
                .map(line -> line.contains(" | ") ? line.replace(" | ", " |\n") + " |" : line)
                .collect(Collectors.joining("\n"))
                .replace("\n |", "\n|");
    }

    private static String fiveRows() {
        return usualText()
                .replace(
                        "四、政府信息公开行政复议",
                        "（二）部分公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n（七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n"
                                + "四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n四、政府信息公开行政复议");
    }

    @Test
    @DisplayName("has a blank first cell where each cell has a line and no row lost one")
    void blankFirstOfCellLines() {
        String blank = fiveRows().replace("| 21 | 22", "|  | 22").replace("\n1 | 2 | 3", "\n | 2 | 3");
        Report report = UnusualPage.reports(cellLines(blank)).get(0);

        assertThat(raw(report, "application.disclosed.natural_person")).isEmpty();
        assertThat(raw(report, "application.disclosed.enterprise")).isEqualTo("22");
        assertThat(raw(report, "application.disclosed.total")).isEqualTo("27");
        assertThat(review(report)).containsExactly("", "5", "6", "10", "11", "15");
    }

    @Test
    @DisplayName("is not read with a blank first cell where each cell has a line and another row lost one")
    void blankFirstOfCellLinesThatLostOne() {
        String blank = fiveRows().replace("| 21 | 22", "|  | 22").replace("（七）总计 | 1 | 2", "（七）总计 | 1");
        Report report = UnusualPage.reports(cellLines(blank)).get(0);

        assertThat(raw(report, "application.disclosed.total")).isEqualTo("absent");
        assertThat(report.findings())
                .filteredOn(finding -> finding.check().equals("row_does_not_fit"))
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "has a blank first cell before the pipe that its only row begins with, where no row begins with a pipe")
    void blankFirstOfARowThatBeginsWithAPipe() {
        String text = fiveRows()
                .replace("\n1 | 2 | 3", "\n | 2 | 3")
                .lines()
                .map(line -> line.contains(" | ") ? line + " |" : line)
                .collect(Collectors.joining("\n"));
        assertThat(review(UnusualPage.reports(text).get(0))).containsExactly("", "5", "6", "10", "11", "15");
    }

    @ParameterizedTest
    @DisplayName("loses no more than the one odd cell of a row, in words or in a line of its own")
    @ValueSource(strings = {"约22", "未收到", "见附件", "N/A", "√", "五件", "零", "5人"})
    void oddWord(String odd) {
        Report report = UnusualPage.reports(fiveRows().replace("| 21 | 22", "| 21 | " + odd))
                .get(0);
        assertThat(raw(report, "application.disclosed.natural_person")).isEqualTo("21");
        assertThat(raw(report, "application.disclosed.enterprise")).isEqualTo(odd);
        assertThat(raw(report, "application.disclosed.total")).isEqualTo("27");
    }

    @ParameterizedTest
    @DisplayName("loses no more than the one odd cell of a row whose cells have a line each")
    @ValueSource(strings = {"约22", "未收到", "N/A", "√", "五件", "零", "5人"})
    void oddWordAmongCellLines(String odd) {
        Report report = UnusualPage.reports(cellLines(fiveRows().replace("| 21 | 22", "| 21 | " + odd)))
                .get(0);
        assertThat(raw(report, "application.disclosed.natural_person")).isEqualTo("21");
        assertThat(raw(report, "application.disclosed.enterprise")).isEqualTo(odd);
        assertThat(raw(report, "application.disclosed.total")).isEqualTo("27");
        assertThat(raw(report, "application.received.total")).isEqualTo("81");
    }

    @ParameterizedTest
    @DisplayName("loses no more than an odd cell that a row begins or ends with")
    @ValueSource(strings = {"约21", "五件", "零", "5人"})
    void oddFirstOrLast(String odd) {
        for (String text : List.of(fiveRows(), cellLines(fiveRows()))) {
            String separator = text.contains(" | ") ? " | " : " |\n";
            Report first = UnusualPage.reports(
                            text.replace(separator + "21" + separator + "22", separator + odd + separator + "22"))
                    .get(0);
            assertThat(raw(first, "application.disclosed.natural_person")).isEqualTo(odd);
            assertThat(raw(first, "application.disclosed.enterprise")).isEqualTo("22");
            assertThat(raw(first, "application.disclosed.total")).isEqualTo("27");
        }
        Report last = UnusualPage.reports(fiveRows().replace("| 26 | 27", "| 26 | " + odd))
                .get(0);
        assertThat(raw(last, "application.disclosed.other")).isEqualTo("26");
        assertThat(raw(last, "application.disclosed.total")).isEqualTo(odd);
    }

    @Test
    @DisplayName("is not looked for in names and notes of a page without a header")
    void noHeader() {
        String page = "<h1>歙县财政局2023年政府信息公开工作年度报告</h1><p>行政许可</p><p>约12件</p><p>行政处罚</p><p>第3季度</p><p>2</p>";
        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> UnusualPage.reports(page))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.NO_STATUTORY_TABLES));
    }

    @Test
    @DisplayName("is not read with a page's number where each cell has a line and the row lost one")
    void pageNumberAmongCellLines() {
        for (String page : List.of("- 3 -", "第3页", "3/7")) {
            Report report = UnusualPage.reports(
                            cellLines(fiveRows().replace("| 21 | 22 | 23", "| 21 | " + page + " | 23"))
                                    .replace(page + " |", page))
                    .get(0);
            assertThat(raw(report, "application.disclosed.total")).isEqualTo("absent");
        }
    }

    @Test
    @DisplayName("is not read with a bare number between its rows where the row lost a cell and each cell has a pipe")
    void bareNumberBetweenRows() {
        String lost = cellLines(fiveRows().replace("| 25 | 26 | 27", "| 25 | 27"));
        Report report = UnusualPage.reports(lost.replace("\n25 |\n27 |", "\n25 |\n27 |\n2"))
                .get(0);
        assertThat(raw(report, "application.disclosed.total")).isEqualTo("absent");
        assertThat(raw(report, "application.received.total")).isEqualTo("81");
    }

    @Test
    @DisplayName("is read with a bare number above and below its only row")
    void bareNumberAroundTheOnlyRow() {
        String text = fiveRows().replace("\n1 | 2 | 3", "\n2\n1 | 2 | 3").replace("| 14 | 15", "| 14 | 15\n3");
        assertThat(review(UnusualPage.reports(text).get(0))).containsExactly("1", "5", "6", "10", "11", "15");
    }

    @Test
    @DisplayName("is not read with a bare number that may be a page's, where the row adds up only without it")
    void bareNumberBelowARowThatLostOne() {
        String row = "四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21";
        String text = fiveRows().replace(" | ", "\n");
        assertThat(text).contains(row.replace(" | ", "\n"));

        for (String ending : List.of("5\n21\n2", "5\n6\n2")) {
            String lost = text.replace(row.replace(" | ", "\n"), "四、结转下年度继续办理\n1\n2\n3\n4\n" + ending);
            Report report = UnusualPage.reports(lost).get(0);
            assertThat(raw(report, "application.carried_out.other")).isEqualTo("absent");
            assertThat(report.findings()).extracting(Finding::check).contains("row_does_not_fit");
        }
        String wrongSum = text.replace(row.replace(" | ", "\n"), "四、结转下年度继续办理\n1\n2\n3\n4\n5\n6\n22");
        assertThat(raw(UnusualPage.reports(wrongSum).get(0), "application.carried_out.total"))
                .isEqualTo("22");
    }

    @Test
    @DisplayName("has no figures of table four in a note below table two, where another report stood before")
    void noteBelowTableTwoOfTheSecondReport() {
        String note = "<tr><td>注：规章含转发35件。</td>" + UnusualPage.cells(" | | | | | | | | | | | | | ", "") + "</tr>";
        List<Report> reports = UnusualPage.reports(form("歙县财政局", "") + form("黟县财政局", note));

        assertThat(reports).hasSize(2);
        assertThat(reports)
                .allSatisfy(report -> assertThat(review(report)).containsExactly("1", "5", "6", "10", "11", "15"));
        assertThat(reports)
                .allSatisfy(report ->
                        assertThat(report.findings()).extracting(Finding::check).doesNotContain("row_not_in_form"));
    }

    private static String form(String agency, String note) {
        return "<h1>" + agency + "2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>"
                + UnusualPage.table("信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|5|0|7").replace("</table>", note + "</table>")
                + UnusualPage.table("申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计", "一、本年新收政府信息公开申请数量|11|12|13|14|15|16|81")
                + "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"
                + UnusualPage.reviewBelow("未经复议直接起诉", "复议后起诉") + UnusualPage.values() + "</table>";
    }

    @Test
    @DisplayName("says of an amount in words that it is not read")
    void oddAmount() {
        String fee = "第二十条第（八）项\n信息内容 | 本年收费金额（单位：万元）\n行政事业性收费 | 3万5千元\n三、收到和";
        for (String text : List.of(fiveRows(), cellLines(fiveRows()))) {
            Report report = UnusualPage.reports(text.replace("三、收到和", text.contains(" | ") ? fee : cellLines(fee)))
                    .get(0);
            assertThat(report.figures())
                    .filteredOn(figure -> figure.value().kind().equals("illegible"))
                    .extracting(figure -> figure.raw().strip())
                    .containsExactly("3万5千元");
        }
    }

    @Test
    @DisplayName(
            "in flattened text is not shifted to the right where fillers stand behind labels and the total is blank")
    void blankTotalBehindFillers() {
        String fillers = fiveRows().replace("（二）部分公开 |", "（二）部分公开 |  |");
        for (String last : List.of("", " ", " | ")) {
            Report report = UnusualPage.reports(fillers.replace(
                            "（七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21", "（七）总计 |  | 1 | 2 | 3 | 4 | 5 | 6" + last))
                    .get(0);
            assertThat(List.of("", "absent", "1")).contains(raw(report, "application.total.natural_person"));
            assertThat(List.of("", "absent", "2")).contains(raw(report, "application.total.enterprise"));
            assertThat(List.of("", "absent")).contains(raw(report, "application.total.total"));
        }
    }

    @Test
    @DisplayName("may have its groups as rows")
    void turned() {
        Report report = UnusualPage.usual()
                .review(UnusualPage.table(
                        "类别|" + RESULTS, "行政复议|1|2|3|4|10", "行政诉讼（复议后起诉）|5|6|7|8|26", "行政诉讼（未经复议直接起诉）|9|10|11|12|42"))
                .read();
        assertThat(review(report)).containsExactly("1", "10", "9", "42", "5", "26");
    }

    @Test
    @DisplayName("may have a column of subtotals, which is no figure of the form")
    void subtotals() {
        Report report = UnusualPage.usual()
                .application("<table><tr><td rowspan=2>申请人情况</td><td rowspan=2>自然人</td><td colspan=6>法人或其他组织</td>"
                        + "<td rowspan=2>总计</td></tr><tr>"
                        + UnusualPage.cells("商业企业|科研机构|社会公益组织|法律服务机构|其他|小计", "") + "</tr><tr>"
                        + UnusualPage.cells("一、本年新收政府信息公开申请数量|11|12|13|14|15|16|70|81", "") + "</tr></table>")
                .read();
        assertThat(raw(report, "application.received.other")).isEqualTo("16");
        assertThat(raw(report, "application.received.total")).isEqualTo("81");
        assertThat(report.findings()).extracting(Finding::check).contains("subtotal_column");
    }

    @Test
    @DisplayName("in flattened text is not read with subtotals, since a blank cell would shift the others")
    void subtotalsInText() {
        String text =
                text("自然人 | 法人或其他组织 | 总计", "行政复议 | 行政诉讼", "未经复议直接起诉 | 复议后起诉").replace(" | 其他\n一", " | 其他 | 小计\n一");
        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> UnusualPage.reports(text))
                .satisfies(rejected -> assertThat(rejected.detail()).isEqualTo("三"));
    }

    @Test
    @DisplayName("may repeat a label in each cell that it was merged over")
    void repeatedLabel() {
        Report report = UnusualPage.usual()
                .before(UnusualPage.table("信息内容|本年处理决定数量|本年处理决定数量|本年处理决定数量", "行政许可|487|&nbsp;|&nbsp;"))
                .read();
        assertThat(raw(report, "disclosure.licence.decisions")).isEqualTo("487");
    }

    @Test
    @DisplayName("is no report's where it is not shown beside one that is")
    void hiddenTables() {
        Report report = UnusualPage.usual()
                .before("<div style='display:none'>"
                        + UnusualPage.table("申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计", "一、本年新收政府信息公开申请数量|9|9|9|9|9|9|54")
                        + "</div>")
                .read();
        assertThat(raw(report, "application.received.natural_person")).isEqualTo("11");
        assertThat(report.findings()).extracting(Finding::check).contains("hidden_form");
    }
}
