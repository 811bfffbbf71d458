package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.agency.Identifier;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.report.Severity;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what stands right of a table of a workbook")
class BesideTablesTest {
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    private static final int RECEIVED = 6;
    private static final int CARRIED_IN = 7;
    private static final int DISCLOSED = 8;
    private static final int PARTLY = 9;

    /** Right of the eight columns of table three. */
    private static final int BESIDE = 8;

    private final List<String> rows = List.of(
            "歙县财政局2023年政府信息公开工作年度报告",
            "二、主动公开政府信息情况",
            "信息内容|本年制发件数|本年废止件数|现行有效件数",
            "规章|5|0|7",
            "三、收到和处理政府信息公开申请情况",
            "申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
            "一、本年新收政府信息公开申请数量|11|12|13|14|15|16|81",
            "二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1",
            "（一）予以公开||22|23|24|25|26|120",
            "（二）部分公开|3|0|0|0|0|0|3",
            "四、政府信息公开行政复议、行政诉讼情况",
            "行政复议|||||行政诉讼",
            "结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉",
            "|||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计",
            "1|2|3|4|10|1|1|1|1|4|0|0|0|0|0");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Sheet sheet = workbook.createSheet("年报");

    BesideTablesTest() {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            String[] texts = rows.get(r).split("\\|");
            for (int c = 0; c < texts.length; c++) {
                if (!texts[c].isEmpty()) {
                    put(row, c, texts[c]);
                }
            }
        }
    }

    private static void put(Row row, int column, String text) {
        if (text.matches("\\d+")) {
            row.createCell(column).setCellValue(Integer.parseInt(text));
        } else {
            row.createCell(column).setCellValue(text);
        }
    }

    private void beside(int row, String text) {
        put(sheet.getRow(row), BESIDE, text);
    }

    private Report read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        workbook.close();
        return EXTRACTION.extract(Submission.of("a.xlsx", bytes.toByteArray())).get(0);
    }

    private static String raw(Report report, String figure) {
        return report.figures().stream()
                .filter(its -> its.code().value().equals("application." + figure))
                .map(its -> its.raw().strip())
                .findFirst()
                .orElse("absent");
    }

    private static void assertWhole(Report report) {
        assertThat(raw(report, "received.natural_person")).isEqualTo("11");
        assertThat(raw(report, "received.total")).isEqualTo("81");
        assertThat(raw(report, "carried_in.total")).isEqualTo("1");
        assertThat(raw(report, "disclosed.natural_person")).isEmpty();
        assertThat(raw(report, "disclosed.enterprise")).isEqualTo("22");
        assertThat(raw(report, "disclosed.total")).isEqualTo("120");
    }

    private static List<Finding> beside(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.check().equals("beside_table"))
                .toList();
    }

    @Test
    @DisplayName("is left aside where it is a column that checks the sums, with one finding")
    void checkColumn() throws IOException {
        beside(RECEIVED - 1, "校验");
        for (int row : List.of(RECEIVED, CARRIED_IN, DISCLOSED, PARTLY)) {
            beside(row, "0");
        }
        Report report = read();

        assertWhole(report);
        assertThat(beside(report)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.actual()).isEqualTo("0 | 0 | 0 | … (4)");
            assertThat(finding.address().value()).isEqualTo("年报!I7");
        });
    }

    @Test
    @DisplayName("is left aside where it is a note with a number in it")
    void note() throws IOException {
        beside(RECEIVED, "含上年未计的3件");
        Report report = read();

        assertWhole(report);
        assertThat(beside(report)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.actual()).isEqualTo("含上年未计的3件");
        });
    }

    @Test
    @DisplayName("may be the last cell of a row that was shifted, which is then not read")
    void shiftedRow() throws IOException {
        sheet.getRow(DISCLOSED).createCell(1);
        beside(DISCLOSED, "120");
        Report report = read();

        assertThat(raw(report, "received.total")).isEqualTo("81");
        assertThat(raw(report, "disclosed.total")).isEqualTo("absent");
        assertThat(report.findings()).extracting(Finding::check).contains("row_does_not_fit");
    }

    @Test
    @DisplayName("is left aside beside the only row of table four too")
    void besideTableFour() throws IOException {
        put(sheet.getRow(rows.size() - 1), 15, "14");
        Report report = read();

        assertThat(report.figures())
                .filteredOn(figure -> figure.code().value().equals("review.litigation_after_reconsideration.total"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.raw()).isEqualTo("0"));
        assertThat(beside(report)).hasSize(1);
    }

    @Test
    @DisplayName("is left aside where it is a second 总计 that says the same as the first")
    void secondTotal() throws IOException {
        beside(RECEIVED - 1, "总计");
        beside(RECEIVED, "81");
        beside(CARRIED_IN, "1");
        beside(DISCLOSED, "120");
        beside(PARTLY, "3");
        Report report = read();

        assertWhole(report);
        assertThat(beside(report)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.actual()).isEqualTo("81 | 1 | 120 | … (4)");
        });
    }

    @Test
    @DisplayName("leaves open which of two columns 总计 is the form's where they differ")
    void secondTotalThatDiffers() {
        beside(RECEIVED - 1, "总计");
        beside(RECEIVED, "81");
        beside(CARRIED_IN, "1");
        beside(DISCLOSED, "121");
        beside(PARTLY, "3");

        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(this::read)
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_HEADER));
    }
}
