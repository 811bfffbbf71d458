package org.gongkai.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gongkai.warehouse.ReportBuilder.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.agency.HoldReason;
import org.gongkai.agency.Scope;
import org.gongkai.databases.OnEveryDatabase;
import org.gongkai.databases.TestDatabase;
import org.gongkai.report.Severity;
import org.gongkai.submission.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

@OnEveryDatabase
class ExportsTest {
    private final Exports exports;

    @TempDir
    private Path folder = Path.of("");

    ExportsTest(TestDatabase database) {
        exports = new Exports(database.dataSource());
    }

    @BeforeParameterizedClassInvocation
    static void load(TestDatabase database) throws Exception {
        WarehouseSchema.migrate(database.dataSource());
        new Dimensions(database.dataSource()).prepare(List.of());
        Loader loader = new Loader(database.dataSource());
        loader.load(new Inbox()
                .file("b/a.html", "1", report("审批局", 2025).stated("disclosure.licence.decisions", 550))
                .file(
                        "b/ledger.xlsx",
                        "ledger",
                        report("甲局", 2024).part(1).stated("disclosure.fee.amount", "1887.214474"),
                        report("乙局", 2024).part(2).scope(Scope.UNKNOWN).illegible("disclosure.fee.amount", "约 3 万"))
                .file("c.html", "c", report("丙局", 2024).held(HoldReason.AGENCY_UNKNOWN))
                .unusable("a.png", "picture"));
        loader.load(new Inbox()
                .file(
                        "b/a.html",
                        "2",
                        report("审批局", 2025)
                                .stated("disclosure.licence.decisions", 551)
                                .dash("disclosure.penalty.decisions")
                                .blank("disclosure.coercion.decisions")
                                .finding("outlier", Severity.ERROR)
                                .finding("text", Severity.WARNING)));
    }

    @Test
    void figuresAreThePublishedCellsOfTheCurrentReports() throws IOException {
        Path file = folder.resolve("figures.csv");

        long rows = exports.figures(file);

        assertThat(rows).isEqualTo(5);
        assertThat(Files.readString(file)).isEqualTo("""
                file,agency,region_code,year,edition,figure,value,unit,raw,address,kind
                b/a.html,审批局,652301,2025,2021,disclosure.licence.decisions,551,件,551,table[1]/r1c1,stated
                b/a.html,审批局,652301,2025,2021,disclosure.penalty.decisions,,件,—,table[1]/r1c2,dash
                b/a.html,审批局,652301,2025,2021,disclosure.coercion.decisions,,件,,table[1]/r1c3,blank
                b/ledger.xlsx,甲局,652301,2024,2021,disclosure.fee.amount,1887.214474,万元,1887.214474,table[1]/r1c1,stated
                b/ledger.xlsx#2,乙局,652301,2024,2021,disclosure.fee.amount,,万元,约 3 万,table[1]/r1c1,illegible
                """);
    }

    @Test
    void reportsSayWhereEachReportWentAndWhy() throws IOException {
        Path file = folder.resolve("reports.csv");

        exports.reports(file);

        assertThat(lines(file, 0, 1, 2, 3, 4, 5, 6, 7, 9, 10))
                .containsExactly(
                        "file,status,agency,region_code,year,edition,version,findings,reason_code,scope",
                        "a.png,rejected,,,,,,0,no_statutory_tables,",
                        "b/a.html,superseded,审批局,652301,2025,2021,1,0,later_filing,own",
                        "b/a.html,loaded,审批局,652301,2025,2021,2,1,,own",
                        "b/ledger.xlsx,loaded,甲局,652301,2024,2021,1,0,,own",
                        "b/ledger.xlsx#2,loaded,乙局,652301,2024,2021,1,0,,unknown",
                        "c.html,held,,,2024,2021,,0,agency_unknown,own");
        assertThat(lines(file, 8))
                .containsExactly(
                        "reason",
                        RejectionReason.NO_STATUTORY_TABLES.chinese() + "（0 tables） / "
                                + RejectionReason.NO_STATUTORY_TABLES.english() + " (0 tables)",
                        "已由同一单位同一年度的较新报告取代：b/a.html / A later filing for the same body and year counts: b/a.html",
                        "",
                        "",
                        "",
                        HoldReason.AGENCY_UNKNOWN.chinese() + " / " + HoldReason.AGENCY_UNKNOWN.english());
    }

    @Test
    void findingsAreThoseOfCurrentAndHeldReports() throws IOException {
        Path file = folder.resolve("findings.csv");

        exports.findings(file);

        assertThat(lines(file, 0, 1, 2, 3, 4, 5, 6, 7, 8))
                .containsExactly(
                        "file,agency,year,check,severity,figure,expected,actual,address",
                        "b/a.html,审批局,2025,outlier,error,,1,0,",
                        "b/a.html,审批局,2025,text,warning,,1,1,");
        assertThat(lines(file, 9)).allSatisfy(cell -> assertThat(cell).matches("fingerprint|[0-9a-f]{32}"));
    }

    @Test
    void aWorkbookHoldsTheSameAsTextInEveryCell() throws IOException {
        Path csv = folder.resolve("figures.csv");
        Path excel = folder.resolve("figures.xlsx");
        exports.figures(csv);

        exports.figures(excel);

        try (InputStream in = Files.newInputStream(excel);
                Workbook workbook = new XSSFWorkbook(in)) {
            List<String> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                    cells.add(cell.getStringCellValue());
                });
                rows.add(String.join(",", cells));
            }
            assertThat(rows).containsExactlyElementsOf(Files.readAllLines(csv));
            assertThat(workbook.getSheetAt(0).getPaneInformation().isFreezePane())
                    .isTrue();
        }
    }

    @Test
    void refusesAFormatItDoesNotWrite() {
        assertThatIllegalArgumentException().isThrownBy(() -> exports.reports(folder.resolve("reports.ods")));
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        exports.reports(folder.resolve("new/reports.csv"));

        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("reports.csv"));
        }
    }

    private static List<String> lines(Path file, int... columns) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file, UTF_8)) {
            for (CsvRecord row : csv) {
                List<String> cells = new ArrayList<>();
                for (int column : columns) {
                    cells.add(row.getField(column));
                }
                lines.add(String.join(",", cells));
            }
        }
        return lines;
    }
}
