package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.cell;
import static org.gongkai.document.Reading.onlyGrid;
import static org.gongkai.document.Reading.rejectionOf;
import static org.gongkai.document.Reading.texts;
import static org.gongkai.document.Workbooks.at;
import static org.gongkai.document.Workbooks.merge;
import static org.gongkai.document.Workbooks.put;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.gongkai.submission.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookReaderTest {

    @ParameterizedTest
    @EnumSource
    void givesOneGridForEachSheetWithTextInTheOrderOfTheTabs(Workbooks kind) {
        Document document = kind.read(workbook -> {
            put(workbook.createSheet("主动公开"), "A1", "规章");
            workbook.createSheet("空");
            put(workbook.createSheet("依申请公开"), "C2", "总计");
            workbook.setSheetOrder("依申请公开", 0);
        });

        assertThat(document.grids().map(grid -> grid.address().value())).containsExactly("依申请公开", "主动公开");
        Grid first = document.grids().findFirst().orElseThrow();
        assertThat(cell(first, "C2").address().value()).isEqualTo("依申请公开!C2");
        assertThat(cell(first, "C2").text()).isEqualTo("总计");
    }

    @ParameterizedTest
    @EnumSource
    void fillsTheUsedRangeWithBlankCells(Workbooks kind) {
        Grid grid = onlyGrid(kind.readSheet(sheet -> {
            put(sheet, "B2", "a");
            put(sheet, "D4", "b");
        }));

        assertThat(texts(grid))
                .containsExactly(
                        List.of("", "", "", ""),
                        List.of("", "a", "", ""),
                        List.of("", "", "", ""),
                        List.of("", "", "", "b"));
        assertThat(cell(grid, "C3").row()).isEqualTo(2);
        assertThat(cell(grid, "C3").column()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void readsAMergedRegionAsOneCell(Workbooks kind) {
        Grid grid = onlyGrid(kind.readSheet(sheet -> {
            put(sheet, "A1", "申请人情况");
            merge(sheet, "A1:C1");
            put(sheet, "A2", "办理结果");
            merge(sheet, "A2:A3");
            put(sheet, "B2", "x");
            put(sheet, "C3", "y");
            merge(sheet, "B4:D4");
        }));

        assertThat(cell(grid, "A1").columnSpan()).isEqualTo(3);
        assertThat(cell(grid, "A2").rowSpan()).isEqualTo(2);
        assertThat(cell(grid, "B4").columnSpan()).isEqualTo(3);
        assertThat(texts(grid))
                .containsExactly(
                        List.of("申请人情况", ""), List.of("办理结果", "x", "", ""), List.of("", "y", ""), List.of("", ""));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatAMergedRegionCovers(Workbooks kind) {
        Document document = kind.readSheet(sheet -> {
            put(sheet, "A1", "5");
            put(sheet, "B1", "7");
            merge(sheet, "A1:B1");
        });

        assertThat(texts(onlyGrid(document))).containsExactly(List.of("5"));
        assertThat(remarks(document)).containsExactly("covered_text 年报!B1 7");
    }

    @ParameterizedTest
    @EnumSource
    void clipsAMergedRegionThatRunsToTheEndOfTheSheet(Workbooks kind) {
        Grid grid = onlyGrid(kind.readSheet(sheet -> {
            put(sheet, "A1", "标题");
            merge(sheet, "A1:IV1");
            put(sheet, "C2", "x");
            put(sheet, "A2", "y");
            merge(sheet, "A2:A65536");
        }));

        assertThat(cell(grid, "A1").columnSpan()).isEqualTo(3);
        assertThat(cell(grid, "A2").rowSpan()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-35, -35",
        "3626326, 3626326",
        "1887.214474, 1887.214474",
        "0.1, 0.1",
        "43.788, 43.788",
        "1E-7, 0.0000001",
        "123456789012345680, 123456789012345680",
        "0.30000000000000004, 0.3",
        "251.00000000000003, 251",
        "99.99999999999999, 100",
        "0.3333333333333333, 0.3333333333333333"
    })
    void writesNumbersInFullAndWithoutNoise(double number, String text) {
        for (Workbooks kind : Workbooks.values()) {
            Grid grid = onlyGrid(kind.readSheet(sheet -> put(sheet, "A1", number)));

            assertThat(cell(grid, "A1").text()).as(kind.name()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.25|0%|25%",
                "15098|#,##0|15098",
                "1887.214474|#,##0.00_ |1887.214474",
                "1887.2|_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |1887.2",
                "12|0.00E+00|12",
                "12|[红色]0;[绿色]-0|12",
                "12|000000|12",
                "5|¥#,##0.00|5",
                "15098|0\"件\"|15098件",
                "43.788|#,##0.00\"万元\"|43.788万元",
                "1.2|General\"亿元\"|1.2亿元",
                "3|0\"个\"|3个",
                "251000|#,##0\"（元）\"|251000（元）",
                "251000|#,##0.00[$元-804]|251000元",
                "251000|#,##0.00[$￥-804]|251000",
                "5|\"减\"0|减5",
                "5|\\-0|-5",
                "-5|\"增\"0;\"减\"0;0|减5",
                "-5|0_);[Red]\\(0\\)|-5",
                "-5|0_ ;[红色]0|-5",
                "-5|#,##0\"件\"|-5件",
                "5|[=0]\"\";General|5",
                "5|[>=10000]0!.0,\"万\";0|5",
                "5|[DBNum2][$-804]General|5",
                "5|0\"人\"|5人",
                "5|;;;|5 [;;;]",
                "5|\"无\"|5 [\"无\"]",
                "-5|0;0|-5 [0;0]",
                "-5|0;|-5 [0;]",
                "12|0\"00\"|12 [0\"00\"]",
                "12|0\\0|12 [0\\0]",
                "12|\"1\"0|12 [\"1\"0]",
                "12|0\".5\"|12 [0\".5\"]",
                "1234|00-00|1234 [00-00]",
                "251000|0!.0,\"万元\"|251000 [0!.0,\"万元\"]",
                "251000|0.00,|251000 [0.00,]"
            })
    void keepsTheTypedNumberUnderAnyFormatAndTheUnitThatTheFormatPrints(double number, String format, String text) {
        for (Workbooks kind : Workbooks.values()) {
            Grid grid = onlyGrid(kind.readSheet(sheet -> put(sheet, "A1", number, format)));

            assertThat(cell(grid, "A1").text()).as(kind.name()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ |-",
                "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ |-",
                "0;-0;\"—\"|—",
                "0;-0;\\/|/",
                "0;-0;无|无",
                "0;-0;;@|''",
                "0;-0;|''",
                "#|''",
                "#,###;-#,###|''",
                "#\"件\"|0件",
                "0;-0|0",
                "#,##0|0",
                "#.0|0",
                "# ?/?|0",
                "0;-0;# ?/?|0",
                "###-####|0 [###-####]",
                "0%|0",
                "[=0]\"\";General|''",
                "[=0]\"-\";0|-",
                "[>0]0;;|''",
                "[<>0]0;|''",
                "[<1]\"—\";0|—",
                ";;;|''",
                "\"无\"|无",
                "0;-0;\"未统计\"|未统计",
                "0;-0;\"零\"|0",
                "0;-0;\"0\"|0",
                "[>100]0;-0;;@|0 [[>100]0;-0;;@]",
                "0\";;\"|0"
            })
    void showsAZeroAsItsFormatPrintsIt(String format, String text) {
        for (Workbooks kind : Workbooks.values()) {
            Grid grid = onlyGrid(kind.readSheet(sheet -> {
                put(sheet, "A1", 0, format);
                put(sheet, "B1", 12);
            }));

            assertThat(cell(grid, "A1").text()).as(kind.name()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesBlankTheZerosThatTheSheetDoesNotShow(Workbooks kind) {
        Grid grid = onlyGrid(kind.readSheet(sheet -> {
            sheet.setDisplayZeros(false);
            put(sheet, "A1", 0);
            put(sheet, "B1", 10);
            put(sheet, "A2", 0);
            put(sheet, "A3", 7);
        }));

        assertThat(texts(grid)).containsExactly(List.of("", "10"), List.of("", ""), List.of("7", ""));
    }

    @ParameterizedTest
    @EnumSource
    void writesDatesSoThatNoOneTakesThemForCounts(Workbooks kind) {
        Document document = kind.readSheet(sheet -> {
            put(sheet, "A1", 45316, "yyyy-mm-dd");
            put(sheet, "B1", 45316.5, "yyyy\"年\"m\"月\"d\"日\" h:mm");
            put(sheet, "C1", 12, "m/d/yy");
            put(sheet, "D1", 0.5, "h:mm");
        });

        assertThat(texts(onlyGrid(document)).get(0))
                .containsExactly("2024-01-25", "2024-01-25T12:00", "1900-01-12", "12:00");
        assertThat(remarks(document)).contains("date_in_cell 年报!C1 12 as m/d/yy");
    }

    @ParameterizedTest
    @EnumSource
    void readsTextBooleansAndErrorsAsShown(Workbooks kind) {
        Grid grid = onlyGrid(kind.readSheet(sheet -> {
            put(sheet, "A1", " 自 然 人\n（含）");
            put(sheet, "B1", "007");
            at(sheet, "C1").setCellValue(true);
            at(sheet, "D1").setCellErrorValue(FormulaError.REF.getCode());
            RichTextString rich = sheet.getWorkbook().getCreationHelper().createRichTextString("本年增/减");
            rich.applyFont(2, 4, sheet.getWorkbook().createFont());
            at(sheet, "E1").setCellValue(rich);
            put(sheet, "F1", "𠮷");
        }));

        assertThat(texts(grid).get(0)).containsExactly(" 自 然 人\n（含）", "007", "TRUE", "#REF!", "本年增/减", "𠮷");
    }

    @ParameterizedTest
    @EnumSource
    void takesFormulasByTheirCachedValue(Workbooks kind) {
        Grid grid = onlyGrid(kind.read(workbook -> {
            Sheet sheet = workbook.createSheet("年报");
            put(sheet, "A1", 3);
            put(sheet, "B1", 4);
            at(sheet, "C1").setCellFormula("A1+B1");
            at(sheet, "D1").setCellFormula("A1&\"件\"");
            at(sheet, "E1").setCellFormula("A1>B1");
            at(sheet, "F1").setCellFormula("A1/0");
            at(sheet, "G1").setCellFormula("IF(A1=3,\"\",1)");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));

        assertThat(texts(grid).get(0)).startsWith("3", "4", "7", "3件", "FALSE", "#DIV/0!");
        assertThat(String.join("", texts(grid).get(0))).endsWith("#DIV/0!");
    }

    @ParameterizedTest
    @EnumSource
    void readsHiddenSheetsRowsAndColumnsAndSaysSo(Workbooks kind) {
        Document document = kind.read(workbook -> {
            put(workbook.createSheet("一"), "A1", "x");
            put(workbook.createSheet("二"), "A1", "y");
            put(workbook.createSheet("三"), "A1", "z");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            Sheet sheet = workbook.getSheetAt(0);
            put(sheet, "A3", "行");
            put(sheet, "C4", "又");
            put(sheet, "D1", "列");
            sheet.getRow(2).setZeroHeight(true);
            sheet.getRow(3).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            sheet.setColumnHidden(6, true);
        });

        assertThat(document.grids()).hasSize(3);
        assertThat(remarks(document))
                .containsExactlyInAnyOrder(
                        "hidden_column 一!D1 columns D-D",
                        "hidden_row 一!A3 rows 3-4",
                        "hidden_sheet 二 二",
                        "hidden_sheet 三 三");
    }

    @ParameterizedTest
    @EnumSource
    void ignoresCommentsAndCharts(Workbooks kind) {
        Document document = kind.readSheet(sheet -> {
            put(sheet, "A1", "x");
            var drawing = sheet.createDrawingPatriarch();
            var helper = sheet.getWorkbook().getCreationHelper();
            var comment = drawing.createCellComment(helper.createClientAnchor());
            comment.setString(helper.createRichTextString("批注 99"));
            at(sheet, "A1").setCellComment(comment);
        });

        assertThat(texts(onlyGrid(document))).containsExactly(List.of("x"));
    }

    @Test
    void readsDatesFrom1904() {
        Document document = Workbooks.XLSX.read(workbook -> {
            ((org.apache.poi.xssf.usermodel.XSSFWorkbook) workbook)
                    .getCTWorkbook()
                    .addNewWorkbookPr()
                    .setDate1904(true);
            put(workbook.createSheet("年报"), "A1", 43854, "yyyy-mm-dd");
        });

        assertThat(texts(onlyGrid(document))).containsExactly(List.of("2024-01-25"));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotLetAStrayCellExplode(Workbooks kind) {
        String far = kind == Workbooks.XLSX ? "XFD1048576" : "IV65536";
        Grid grid = onlyGrid(kind.readSheet(sheet -> {
            put(sheet, "A1", "规章");
            put(sheet, "C1", 3);
            put(sheet, far, "迷");
        }));

        assertThat(cell(grid, far).text()).isEqualTo("迷");
        assertThat(texts(grid).get(0)).containsExactly("规章", "", "3");
        assertThat(grid.rows().stream().mapToInt(List::size).sum()).isLessThan(300);
    }

    @ParameterizedTest
    @EnumSource
    void takesTheTitleOfTheDocumentProperties(Workbooks kind) {
        Document document = kind.read(workbook -> {
            put(workbook.createSheet("年报"), "A1", "x");
            title(workbook, "某局2023年年报");
        });

        assertThat(document.title()).contains("某局2023年年报");
        assertThat(kind.readSheet(sheet -> put(sheet, "A1", "x")).title()).isEmpty();
    }

    private static void title(Workbook workbook, String title) {
        if (workbook instanceof HSSFWorkbook old) {
            old.createInformationProperties();
            old.getSummaryInformation().setTitle(title);
        } else {
            ((org.apache.poi.xssf.usermodel.XSSFWorkbook) workbook)
                    .getProperties()
                    .getCoreProperties()
                    .setTitle(title);
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsACutOffWorkbookUnreadable(Workbooks kind) {
        byte[] whole = kind.make(workbook -> {
            Sheet sheet = workbook.createSheet("年报");
            for (int row = 1; row <= 500; row++) {
                put(sheet, "A" + row, "第" + row + "行");
            }
        });

        for (int tenth = 1; tenth < 10; tenth++) {
            byte[] cut = Arrays.copyOf(whole, whole.length / 10 * tenth);
            assertThat(rejectionOf(cut).reason()).as(tenth + "/10").isEqualTo(RejectionReason.UNREADABLE);
        }
    }

    @Test
    void saysThatAnOldWorkbookIsEncrypted() {
        byte[] secret;
        try {
            Biff8EncryptionKey.setCurrentUserPassword("秘密");
            secret = Workbooks.XLS.make(workbook -> {
                put(workbook.createSheet("年报"), "A1", "x");
                ((HSSFWorkbook) workbook).writeProtectWorkbook("秘密", "某");
            });
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(rejectionOf(secret).reason()).isEqualTo(RejectionReason.ENCRYPTED);
    }

    @ParameterizedTest
    @EnumSource
    void rejectsMoreCellsThanTheLimit(Workbooks kind) {
        byte[] workbook = kind.make(its -> {
            Sheet sheet = its.createSheet("年报");
            put(sheet, "A1", 1);
            put(sheet, "D1", 2);
        });
        Limits three = new Limits(3, 100, 9, 9, 9, 99, 1 << 20, 500);
        DocumentReader reader = kind == Workbooks.XLSX ? new XlsxReader(three) : new XlsReader(three);

        org.assertj.core.api.Assertions.assertThatExceptionOfType(org.gongkai.submission.SubmissionRejected.class)
                .isThrownBy(() -> reader.read(org.gongkai.submission.Content.of(workbook)))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_LARGE));
    }

    private static List<String> remarks(Document document) {
        return document.remarks().stream()
                .map(remark -> (remark.code() + " " + remark.address() + " " + remark.detail()).strip())
                .toList();
    }
}
