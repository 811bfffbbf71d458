package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Workbooks.at;
import static org.gongkai.document.Workbooks.merge;
import static org.gongkai.document.Workbooks.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same workbook must read the same, whoever saved it and in whichever format. */
class LibreOfficeWorkbookTest {
    @TempDir
    static Path folder;

    private static Document original;

    @BeforeAll
    static void saveWithLibreOffice() throws IOException, InterruptedException {
        LibreOffice.required();
        byte[] workbook = Workbooks.XLSX.make(LibreOfficeWorkbookTest::fill);
        original = Reading.of(workbook);
        Path source = Files.write(folder.resolve("report.xlsx"), workbook);
        Files.createDirectories(folder.resolve("saved"));
        LibreOffice.convert(folder.resolve("saved"), "xlsx", List.of(source));
        LibreOffice.convert(folder.resolve("saved"), "xls:MS Excel 97", List.of(source));
        LibreOffice.convert(folder.resolve("saved"), "html:HTML (StarCalc)", List.of(source));
    }

    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("年报");
        put(sheet, "B2", "三、收到和处理政府信息公开申请情况");
        merge(sheet, "B2:F2");
        put(sheet, "B3", "（本列数据的勾稽关系为：第一项加第二项之和）");
        merge(sheet, "B3:C4");
        put(sheet, "D3", "自 然 人");
        put(sheet, "E3", "法人或\n其他组织");
        put(sheet, "F3", "总计");
        put(sheet, "B5", "一、本年新收");
        merge(sheet, "B5:B6");
        put(sheet, "C5", "x");
        put(sheet, "D5", 1887.214474);
        put(sheet, "E5", 0.1);
        at(sheet, "F5").setCellFormula("D5+E5");
        put(sheet, "D6", 15098, "#,##0");
        put(sheet, "E6", 43.788, "0.00\"万元\"");
        put(sheet, "F6", "/");
        put(sheet, "D7", 45316, "yyyy-mm-dd");
        put(sheet, "E7", "0012");
        put(sheet, "F7", 3626326);
        sheet.createRow(7).setZeroHeight(true);
        put(sheet, "D8", 7);
        put(workbook.createSheet("附表"), "A1", "𠮷");
        workbook.setSheetHidden(1, true);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void readsTheSameCellsAsFromTheOriginal(String format) throws IOException {
        Document saved = Reading.of(Files.readAllBytes(folder.resolve("saved/report." + format)));

        assertThat(stated(saved)).isEqualTo(stated(original));
        assertThat(stated(saved))
                .contains(
                        "年报!B2 三、收到和处理政府信息公开申请情况 1x5",
                        "年报!B3 （本列数据的勾稽关系为：第一项加第二项之和） 2x2",
                        "年报!E3 法人或\n其他组织 1x1",
                        "年报!D5 1887.214474 1x1",
                        "年报!F5 1887.314474 1x1",
                        "年报!D6 15098 1x1",
                        "年报!E6 43.788万元 1x1",
                        "年报!D7 2024-01-25 1x1",
                        "年报!E7 0012 1x1",
                        "附表!A1 𠮷 1x1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void makesTheSameRemarksAsOnTheOriginal(String format) throws IOException {
        Document saved = Reading.of(Files.readAllBytes(folder.resolve("saved/report." + format)));

        assertThat(codes(saved)).isEqualTo(codes(original));
        assertThat(codes(saved)).contains("hidden_row 年报!D8", "hidden_sheet 附表", "date_in_cell 年报!D7");
    }

    @Test
    void readsTheTableOfAPageThatLibreOfficeWrote() throws IOException {
        Document page = Reading.of(Files.readAllBytes(folder.resolve("saved/report.html")));

        assertThat(page.grids()
                        .flatMap(grid -> grid.rows().stream())
                        .flatMap(List::stream)
                        .map(Cell::text))
                .contains("三、收到和处理政府信息公开申请情况", "法人或\n其他组织", "15,098", "43.79万元", "0012", "3626326");
    }

    private static List<String> stated(Document document) {
        return document.grids()
                .flatMap(grid -> grid.rows().stream())
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.address() + " " + cell.text() + " " + cell.rowSpan() + "x" + cell.columnSpan())
                .toList();
    }

    private static List<String> codes(Document document) {
        return document.remarks().stream()
                .map(remark -> remark.code() + " " + remark.address())
                .sorted()
                .toList();
    }
}
