package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.Report;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A text table whose rows have a place for every cell, covered ones included,")
class EvenRowsTest {
    private static final String TEXT = """
            歙县财政局2023年政府信息公开工作年度报告
            二、主动公开政府信息情况
            信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
            规章 | 5 | 0 | 7
            三、收到和处理政府信息公开申请情况
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |  |  | 申请人情况 |  |  |  |  |  |\s
             |  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计
             |  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\s
            一、本年新收政府信息公开申请数量 |  |  | 11 | 12 | 13 | 14 | 15 | 16 |\s
            二、上年结转政府信息公开申请数量 |  |  |  | 2 | 3 | 4 | 5 | 6 | 20
            三、本年度办理结果 | （一）予以公开 |  | 21 | 22 | 23 | 24 | 25 | 26 |\s
             | （二）部分公开 |  |  |  |  |  |  |  | 0
             | （三）不予公开 | 1.属于国家秘密 | 1 |  |  |  |  | 6 | 7
             |  | 2.其他法律行政法规禁止公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21
             | （七）总计 |  | 31 | 32 | 33 | 34 | 35 | 36 |\s
            四、结转下年度继续办理 |  |  |  |  |  |  |  | 8 |\s
            四、政府信息公开行政复议、行政诉讼情况
            行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |\s
            结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |\s
             |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
            1 |  | 0 | 0 | 1 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 3 |\s
            五、存在的主要问题及改进情况
            无。""";

    /** Some rows of table three as the text prints them, from 自然人 to 总计. */
    private static final Map<String, List<String>> ROWS = Map.of(
            "received", List.of("11", "12", "13", "14", "15", "16", ""),
            "carried_in", List.of("", "2", "3", "4", "5", "6", "20"),
            "disclosed", List.of("21", "22", "23", "24", "25", "26", ""),
            "partly_disclosed", List.of("", "", "", "", "", "", "0"),
            "withheld.state_secret", List.of("1", "", "", "", "", "6", "7"),
            "withheld.prohibited_by_law", List.of("1", "2", "3", "4", "5", "6", "21"),
            "total", List.of("31", "32", "33", "34", "35", "36", ""),
            "carried_out", List.of("", "", "", "", "", "8", ""));

    private static final List<String> APPLICANTS = List.of(
            "natural_person",
            "enterprise",
            "research_institution",
            "public_welfare_organisation",
            "legal_service",
            "other",
            "total");

    static Stream<UnaryOperator<String>> styles() {
        return Stream.of(
                line -> line, line -> line + " |", line -> "| " + line + " |", line -> line.replace(" | ", "\t"));
    }

    @ParameterizedTest
    @MethodSource("styles")
    @DisplayName("keeps its blank cells in their columns, pipes between, behind or around the cells, or tabs")
    void blankCells(UnaryOperator<String> style) {
        Report report = UnusualPage.reports(lines(style)).get(0);

        ROWS.forEach((row, printed) -> assertThat(
                        APPLICANTS.stream().map(applicant -> raw(report, row + "." + applicant)))
                .as(row)
                .containsExactlyElementsOf(printed));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    @DisplayName("is none where its rows were filled up at their end: no figure moves")
    void filledUpRows() {
        String filledUp = lines(EvenRowsTest::filledUp);
        try {
            Report report = UnusualPage.reports(filledUp).get(0);
            ROWS.forEach((row, printed) -> {
                for (int i = 0; i < APPLICANTS.size(); i++) {
                    assertThat(raw(report, row + "." + APPLICANTS.get(i)))
                            .as(row + "." + APPLICANTS.get(i))
                            .isIn(printed.get(i), "absent");
                }
            });
        } catch (SubmissionRejected rejected) {
            assertThat(rejected.reason().code()).isIn("values_lost", "unknown_header");
        }
    }

    private static String lines(UnaryOperator<String> style) {
        return TEXT.lines()
                .map(line -> line.contains(" | ") || line.endsWith(" |") ? style.apply(line) : line)
                .collect(Collectors.joining("\n"));
    }

    private static String filledUp(String line) {
        List<String> cells = Arrays.asList(line.split("\\|", -1));
        Stream<String> printed = cells.stream().filter(cell -> !cell.isBlank());
        Stream<String> blank = cells.stream().filter(String::isBlank);
        return Stream.concat(printed, blank).map(String::strip).collect(Collectors.joining(" | "));
    }

    private static String raw(Report report, String figure) {
        return report.figures().stream()
                .filter(its -> its.code().value().equals("application." + figure))
                .map(its -> its.raw().strip())
                .findFirst()
                .orElse("absent");
    }
}
