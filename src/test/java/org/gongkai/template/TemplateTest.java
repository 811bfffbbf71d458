package org.gongkai.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.ReportingYear;
import org.gongkai.check.Checks;
import org.gongkai.document.LibreOffice;
import org.gongkai.extraction.Extraction;
import org.gongkai.form.Edition;
import org.gongkai.form.FigureCode;
import org.gongkai.form.Forms;
import org.gongkai.form.Unit;
import org.gongkai.report.Figure;
import org.gongkai.report.Report;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A form that a person keys in")
class TemplateTest {
    private static final Identifier IDENTIFIER = Identifier.load();
    private static final Extraction EXTRACTION = new Extraction(IDENTIFIER);
    private static final Checks CHECKS = new Checks(Forms.standard());

    @TempDir
    Path folder;

    static Stream<Edition> editions() {
        return Forms.standard().editions().stream();
    }

    @ParameterizedTest
    @MethodSource("editions")
    @DisplayName("is the blank form until a figure is keyed in")
    void blank(Edition edition) throws IOException {
        byte[] empty = written(template(edition));

        SubmissionRejected rejected = catchThrowableOfType(
                SubmissionRejected.class, () -> EXTRACTION.extract(Submission.of("x.xlsx", empty)));

        assertThat(rejected).isNotNull();
        assertThat(rejected.reason()).isEqualTo(RejectionReason.BLANK_TEMPLATE);
    }

    @ParameterizedTest
    @MethodSource("editions")
    @DisplayName("reads back every figure, sums included, without a finding")
    void filled(Edition edition) throws IOException {
        Keyed keyed = new Keyed(edition);

        Report report = read(keyed.into(written(template(edition)), true));

        assertThat(values(report)).isEqualTo(keyed.expected());
        assertThat(CHECKS.apply(report).findings()).isEmpty();
        assertThat(report.edition()).isEqualTo(edition.id());
        assertThat(report.identification().agency().orElseThrow().name()).isEqualTo("昌吉市阿什里乡");
        assertThat(report.identification().year()).contains(new ReportingYear(2020));
    }

    @ParameterizedTest
    @MethodSource("editions")
    @DisplayName("reads back as exactly when another program calculated and saved it, as a new or an old workbook")
    void recalculated(Edition edition) throws IOException, InterruptedException {
        LibreOffice.required();
        Keyed keyed = new Keyed(edition);
        Path file = Files.write(folder.resolve("form.xlsx"), keyed.into(written(template(edition)), false));
        Path saved = Files.createDirectories(folder.resolve("saved"));

        LibreOffice.convert(saved, "xlsx", List.of(file));
        LibreOffice.convert(saved, "xls:MS Excel 97", List.of(file));

        for (String name : List.of("form.xlsx", "form.xls")) {
            Report report = read(Files.readAllBytes(saved.resolve(name)));
            assertThat(values(report)).as(name).isEqualTo(keyed.expected());
            assertThat(CHECKS.apply(report).findings()).as(name).isEmpty();
        }
    }

    @Test
    @DisplayName("says whether the form's identity holds, once all is keyed in")
    void says() throws IOException {
        Edition edition = Forms.standard().editions().get(0);
        Keyed keyed = new Keyed(edition);
        byte[] empty = written(template(edition));

        assertThat(status(empty)).isEqualTo("未填完");
        assertThat(status(keyed.into(empty, true))).isEqualTo("核对：平");
        keyed.put("application.received.enterprise", 999);
        assertThat(status(keyed.into(empty, true))).isEqualTo("核对：不平");
    }

    @Test
    @DisplayName("lets nothing be changed but the cells to key in, without a password")
    void locked() throws IOException {
        Edition edition = Forms.standard().editions().get(0);
        Keyed keyed = new Keyed(edition);
        try (XSSFWorkbook workbook = open(written(template(edition)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetHashValue())
                    .isFalse();
            int unlocked = 0;
            for (Row row : sheet) {
                for (Cell cell : row) {
                    boolean open = !cell.getCellStyle().getLocked();
                    unlocked += open && isFirst(sheet, cell) ? 1 : 0;
                    assertThat(open && cell.getCellType() != CellType.BLANK).isFalse();
                }
            }
            assertThat(unlocked).isEqualTo(keyed.inputs());
        }
    }

    private static boolean isFirst(XSSFSheet sheet, Cell cell) {
        return sheet.getMergedRegions().stream()
                .noneMatch(region -> region.isInRange(cell)
                        && (region.getFirstRow() != cell.getRowIndex()
                                || region.getFirstColumn() != cell.getColumnIndex()));
    }

    @Test
    @DisplayName("settles the body by its printed region code where the name lacks its place")
    void region() {
        Edition edition = Forms.standard().editions().get(0);
        Template nameOnly = new Template("教育局", new ReportingYear(2024), Optional.empty(), edition);
        Template placed = new Template("教育局", new ReportingYear(2024), Optional.of("652301"), edition);

        assertThat(nameOnly.identity(IDENTIFIER).held()).isTrue();
        Identification identity = placed.identity(IDENTIFIER);
        assertThat(identity.holds()).isEmpty();
        assertThat(identity.agency().orElseThrow().region().code()).isEqualTo("652301");
    }

    private static Template template(Edition edition) {
        return new Template("昌吉市阿什里乡", new ReportingYear(2020), Optional.of("652301202"), edition);
    }

    private static byte[] written(Template template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.write(out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static Report read(byte[] workbook) {
        List<Report> reports = EXTRACTION.extract(Submission.of("form", workbook));
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    private static Map<String, String> values(Report report) {
        Map<String, String> values = new HashMap<>();
        for (Figure figure : report.figures()) {
            values.put(
                    figure.code().value(),
                    figure.value()
                            .number()
                            .map(BigDecimal::toPlainString)
                            .orElse(figure.value().kind()));
        }
        return values;
    }

    private static String status(byte[] workbook) throws IOException {
        try (XSSFWorkbook opened = open(workbook)) {
            return opened.getSheetAt(0).getRow(1).getCell(11).getStringCellValue();
        }
    }

    /** A set of figures that keeps every identity, and the cells that a person would key it into. */
    private static final class Keyed {
        private final Edition edition;
        private final Map<String, BigDecimal> inputs = new HashMap<>();
        private final Map<String, String> expected = new HashMap<>();

        Keyed(Edition edition) {
            this.edition = edition;
            Sums sums = new Sums(edition);
            edition.figures()
                    .filter(figure -> !sums.figures().contains(figure.code()))
                    .forEach(figure -> inputs.put(
                            figure.code().value(),
                            figure.unit() == Unit.COUNT
                                    ? BigDecimal.valueOf(inputs.size() % 7 + 1)
                                    : new BigDecimal("1887.214474")));
            edition.figures()
                    .filter(figure -> figure.column().signed())
                    .forEach(figure -> put(figure.code().value(), -3));
            put("disclosure.penalty.decisions", 3626326);
            for (String column : List.of(
                    "natural_person",
                    "enterprise",
                    "research_institution",
                    "public_welfare_organisation",
                    "legal_service",
                    "other")) {
                int results = inputs.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("application.")
                                && entry.getKey().endsWith("." + column)
                                && !entry.getKey().matches("application\\.(received|carried_in|carried_out)\\..*"))
                        .mapToInt(entry -> entry.getValue().intValueExact())
                        .sum();
                put("application.carried_in." + column, 2);
                put("application.carried_out." + column, 1);
                put("application.received." + column, results - 1);
            }
            inputs.forEach((code, value) -> expected.put(code, value.toPlainString()));
            // Sums of the inputs, added up here by the codes alone: rows of table three, then its total row; table
            // four.
            edition.figures()
                    .map(figure -> figure.code().value())
                    .filter(code -> !inputs.containsKey(code))
                    .forEach(code -> {
                        String above = code.substring(0, code.lastIndexOf('.'));
                        String last = code.substring(code.lastIndexOf('.') + 1);
                        expected.put(
                                code,
                                BigDecimal.valueOf(inputs.entrySet().stream()
                                                .filter(entry -> code.equals("application.total.total")
                                                        ? isResult(entry.getKey())
                                                        : above.equals("application.total")
                                                                ? isResult(entry.getKey())
                                                                        && entry.getKey()
                                                                                .endsWith("." + last)
                                                                : entry.getKey()
                                                                        .substring(
                                                                                0,
                                                                                entry.getKey()
                                                                                        .lastIndexOf('.'))
                                                                        .equals(above))
                                                .mapToLong(entry ->
                                                        entry.getValue().longValueExact())
                                                .sum())
                                        .toPlainString());
                    });
        }

        private static boolean isResult(String code) {
            return code.startsWith("application.")
                    && !code.matches("application\\.(received|carried_in|carried_out)\\..*");
        }

        void put(String code, int value) {
            inputs.put(code, BigDecimal.valueOf(value));
        }

        int inputs() {
            return inputs.size();
        }

        Map<String, String> expected() {
            return expected;
        }

        /** Keys the figures in where the empty form has its unlocked cells, in the order of the form. */
        byte[] into(byte[] empty, boolean calculate) throws IOException {
            try (XSSFWorkbook workbook = open(empty)) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                List<CellAddress> cells = new java.util.ArrayList<>();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (!cell.getCellStyle().getLocked() && isFirst(sheet, cell)) {
                            cells.add(cell.getAddress());
                        }
                    }
                }
                List<String> codes = edition.figures()
                        .map(figure -> figure.code())
                        .map(FigureCode::value)
                        .filter(inputs::containsKey)
                        .toList();
                assertThat(cells).hasSameSizeAs(codes);
                for (int i = 0; i < codes.size(); i++) {
                    CellAddress at = cells.get(i);
                    sheet.getRow(at.getRow())
                            .getCell(at.getColumn())
                            .setCellValue(inputs.get(codes.get(i)).doubleValue());
                }
                if (calculate) {
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                workbook.write(out);
                return out.toByteArray();
            }
        }
    }
}
