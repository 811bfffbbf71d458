package org.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes real workbooks of either generation with POI. */
enum Workbooks {
    XLSX(XSSFWorkbook::new),
    XLS(HSSFWorkbook::new);

    private final Supplier<Workbook> maker;

    Workbooks(Supplier<Workbook> maker) {
        this.maker = maker;
    }

    byte[] make(Consumer<Workbook> contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = maker.get()) {
            contents.accept(workbook);
            workbook.write(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    Document read(Consumer<Workbook> contents) {
        return Reading.of(make(contents));
    }

    /** Reads a workbook of one sheet, 年报. */
    Document readSheet(Consumer<Sheet> contents) {
        return read(workbook -> contents.accept(workbook.createSheet("年报")));
    }

    /** The cell at a place such as {@code B7}, made if absent. */
    static org.apache.poi.ss.usermodel.Cell at(Sheet sheet, String place) {
        CellReference reference = CellReference.parse(place);
        Row row = sheet.getRow(reference.row());
        if (row == null) {
            row = sheet.createRow(reference.row());
        }
        return row.getCell(reference.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    static void put(Sheet sheet, String place, String text) {
        at(sheet, place).setCellValue(text);
    }

    static void put(Sheet sheet, String place, double number) {
        at(sheet, place).setCellValue(number);
    }

    static void put(Sheet sheet, String place, double number, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        at(sheet, place).setCellValue(number);
        at(sheet, place).setCellStyle(style);
    }

    static void merge(Sheet sheet, String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
}
