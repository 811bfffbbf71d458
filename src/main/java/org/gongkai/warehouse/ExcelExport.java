package org.gongkai.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of text cells, so that nothing is taken for a number, date or formula; a new sheet where one is full. */
final class ExcelExport implements ExportFile {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int COLUMN_WIDTH = 20 * 256;

    private final Path file;
    private final int rowsPerSheet;
    private final String[] header;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle text = workbook.createCellStyle();
    private SXSSFSheet sheet;
    private int rows;

    ExcelExport(Path file, String... header) {
        this(file, SpreadsheetVersion.EXCEL2007.getMaxRows(), header);
    }

    ExcelExport(Path file, int rowsPerSheet, String... header) {
        this.file = file;
        this.rowsPerSheet = rowsPerSheet;
        this.header = header;
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        sheet = newSheet();
    }

    private SXSSFSheet newSheet() {
        SXSSFSheet fresh = workbook.createSheet();
        fresh.createFreezePane(0, 1);
        for (int column = 0; column < header.length; column++) {
            fresh.setColumnWidth(column, COLUMN_WIDTH);
        }
        write(fresh.createRow(0), header);
        rows = 1;
        return fresh;
    }

    @Override
    public void row(String... cells) {
        if (rows == rowsPerSheet) {
            sheet = newSheet();
        }
        write(sheet.createRow(rows++), cells);
    }

    private void write(SXSSFRow row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            var cell = row.createCell(column);
            cell.setCellStyle(text);
            cell.setCellValue(Texts.cut(cells[column], LONGEST_TEXT));
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
