package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.agency.Agency;
import org.gongkai.agency.HoldReason;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identification.Contradiction;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.ReportingYear;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.Test;

/** Whose a row of a ledger is, and of which year. */
class LedgerIdentityTest {
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    private static final List<String> FIGURES = List.of(
            "规章-本年制发件数",
            "规章-本年废止件数",
            "规章-现行有效件数",
            "行政规范性文件-本年制发件数",
            "行政规范性文件-本年废止件数",
            "行政规范性文件-现行有效件数",
            "行政许可-本年处理决定数量",
            "行政处罚-本年处理决定数量",
            "行政强制-本年处理决定数量");

    private static final String TITLE = "余庆县2024年政府信息公开工作年度报告数据汇总";

    @Test
    void theTitleSaysTheYearAndNoSheetOfADayOfSending() throws IOException {
        for (String sheet : List.of("2025年1月报送", "2025年报送", "2025年初上报")) {
            Identification found =
                    ledger(sheet, TITLE, List.of("余庆县教育局")).get(0).identification();

            assertThat(found.year()).contains(new ReportingYear(2024));
            assertThat(found.problems()).isEmpty();
        }
    }

    @Test
    void aSheetOfAnotherYearThanItsTitleIsTold() throws IOException {
        Identification found = ledger("2023年", TITLE, List.of("余庆县教育局")).get(0).identification();

        assertThat(found.year()).contains(new ReportingYear(2024));
        assertThat(found.problems()).extracting(Contradiction::code).containsExactly("year_contradiction");
    }

    @Test
    void aSheetSaysTheYearWhereNoTitleDoes() throws IOException {
        List<Report> reports = ledger("2023年", "余庆县政府信息公开数据汇总", List.of("余庆县教育局"));

        assertThat(reports.get(0).identification().year()).contains(new ReportingYear(2023));
    }

    @Test
    void aSealIsNoPartOfAName() throws IOException {
        assertThat(ledger("数据", TITLE, List.of("余庆县教育局（盖章）", "余庆县水务局（公章）", "余庆县审计局（签章）")))
                .extracting(report ->
                        report.identification().agency().map(Agency::name).orElse(""))
                .containsExactly("余庆县教育局", "余庆县水务局", "余庆县审计局");
    }

    @Test
    void aRowOfAPartOfTheYearIsToldAndNotLoaded() throws IOException {
        for (String part : List.of("2024年上半年", "2024年第三季度", "2024年1-6月", "下半年")) {
            List<Report> reports = ledger("数据", TITLE, List.of("余庆县教育局|2024", "余庆县水务局|" + part));

            assertThat(reports).hasSize(1);
            assertThat(reports.get(0).identification().agency())
                    .map(Agency::name)
                    .contains("余庆县教育局");
            assertThat(reports.get(0).findings()).anySatisfy(finding -> {
                assertThat(finding.check()).isEqualTo("form_not_read");
                assertThat(finding.actual()).isEqualTo("“" + part + "”");
                assertThat(finding.address().value()).endsWith("4");
            });
        }
    }

    @Test
    void aWholeYearInMonthsIsAYear() throws IOException {
        List<Report> reports = ledger("数据", "余庆县2024年1月至12月政府信息公开数据汇总", List.of("余庆县教育局"));

        assertThat(reports.get(0).identification().year()).contains(new ReportingYear(2024));
    }

    @Test
    void aLedgerOfHalfAYearIsNone() {
        assertThatThrownBy(() -> ledger("数据", "余庆县2024年上半年政府信息公开数据汇总", List.of("余庆县教育局")))
                .isInstanceOf(SubmissionRejected.class)
                .hasMessageContaining("余庆县2024年上半年");
        assertThatThrownBy(() -> ledger("上半年", "余庆县2024年政府信息公开数据汇总", List.of("余庆县教育局")))
                .isInstanceOf(SubmissionRejected.class);
    }

    @Test
    void aYearThatIsNoneIsNotTakenFromTheTitle() throws IOException {
        for (String odd : List.of("2023-2024", "20224", "近年", "2024年6月")) {
            Identification found =
                    ledger("数据", TITLE, List.of("余庆县教育局|" + odd)).get(0).identification();

            assertThat(found.holds()).containsExactly(HoldReason.YEAR_UNKNOWN);
            assertThat(found.agency()).map(Agency::name).contains("余庆县教育局");
        }
    }

    @Test
    void aRowThatNamesNoBodyIsNotThatOfTheGovernmentAbove() throws IOException {
        for (String nobody : List.of("XX局", "某局", "教育局与体育局", "有关单位", "部门")) {
            Identification found =
                    ledger("余庆县人民政府", TITLE, List.of(nobody)).get(0).identification();

            assertThat(found.held()).isTrue();
            assertThat(found.agency()).isEmpty();
        }
    }

    /** @param bodies each with its year behind a bar, where the ledger has years */
    private static List<Report> ledger(String sheet, String title, List<String> bodies) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet rows = workbook.createSheet(sheet);
            rows.createRow(0).createCell(0).setCellValue(title);
            List<String> header = new ArrayList<>(List.of("单位名称"));
            if (bodies.get(0).contains("|")) {
                header.add("年度");
            }
            int figures = header.size();
            header.addAll(FIGURES);
            put(rows.createRow(1), header);
            for (int body = 0; body < bodies.size(); body++) {
                Row row = rows.createRow(2 + body);
                put(row, List.of(bodies.get(body).split("\\|")));
                for (int figure = 0; figure < FIGURES.size(); figure++) {
                    row.createCell(figures + figure).setCellValue(7 * body + 3 * figure);
                }
            }
            workbook.write(bytes);
            return EXTRACTION.extract(Submission.of("台账.xlsx", bytes.toByteArray()));
        }
    }

    private static void put(Row row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
        }
    }
}
