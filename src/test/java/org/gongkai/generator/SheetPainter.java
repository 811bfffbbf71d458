package org.gongkai.generator;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Writes lines and tables below each other on one sheet. */
final class SheetPainter {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d+(\\.\\d+)?");
    private static final int APPLICANTS = Form.APPLICANTS.size();

    private final Sheet sheet;
    private final int leftColumn;
    private final Cells cells;
    private int nextRow;

    /** How numbers are stored. */
    enum Cells {
        NUMBERS,
        TEXT,
        /** As numbers, but the totals of rows as formulas. */
        FORMULAS
    }

    SheetPainter(Sheet sheet, int topRow, int leftColumn, Cells cells) {
        this.sheet = sheet;
        this.nextRow = topRow;
        this.leftColumn = leftColumn;
        this.cells = cells;
    }

    void skip(int rows) {
        nextRow += rows;
    }

    /** One line of text, merged over the given width. */
    void line(String text, int width) {
        Row row = sheet.createRow(nextRow);
        row.createCell(leftColumn).setCellValue(text);
        merge(nextRow, leftColumn, 1, width);
        nextRow++;
    }

    void table(List<List<Box>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            sheet.createRow(nextRow + i);
        }
        for (Placement place : Placement.of(rows)) {
            Box box = place.box();
            int column = leftColumn + place.column();
            Cell cell = sheet.getRow(nextRow + place.row()).createCell(column);
            put(cell, box);
            merge(nextRow + place.row(), column, box.rows(), box.columns());
        }
        if (cells == Cells.FORMULAS) {
            for (int i = 0; i < rows.size(); i++) {
                sumRow(sheet.getRow(nextRow + i), rows.get(i));
            }
        }
        nextRow += rows.size();
    }

    private void put(Cell cell, Box box) {
        if (box.isValue() && cells != Cells.TEXT && NUMBER.matcher(box.text()).matches()) {
            cell.setCellValue(new BigDecimal(box.text().replace(",", "")).doubleValue());
            if (box.text().indexOf(',') >= 0) {
                cell.setCellStyle(
                        format(decimals(box.text()) == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals(box.text()))));
            }
        } else if (!box.text().isEmpty()) {
            cell.setCellValue(box.text());
        }
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    private CellStyle format(String format) {
        short wanted = sheet.getWorkbook().createDataFormat().getFormat(format);
        for (int i = 0; i < sheet.getWorkbook().getNumCellStyles(); i++) {
            CellStyle style = sheet.getWorkbook().getCellStyleAt(i);
            if (style.getDataFormat() == wanted) {
                return style;
            }
        }
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(wanted);
        return style;
    }

    private void merge(int row, int column, int rows, int columns) {
        if (rows > 1 || columns > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row + rows - 1, column, column + columns - 1));
        }
    }

    /** Makes the total of an applicants' row a formula, where it is indeed their sum. */
    private static void sumRow(Row row, List<Box> boxes) {
        List<String> values = boxes.stream().filter(Box::isValue).map(Box::text).toList();
        if (values.size() != APPLICANTS
                || !values.stream().allMatch(value -> NUMBER.matcher(value).matches())) {
            return;
        }
        long sum = values.subList(0, APPLICANTS - 1).stream()
                .mapToLong(SheetPainter::count)
                .sum();
        int total = row.getLastCellNum() - 1;
        if (sum == count(values.get(APPLICANTS - 1))) {
            Cell cell = row.getCell(total);
            cell.setCellFormula(
                    "SUM(" + reference(row, total - APPLICANTS + 1) + ":" + reference(row, total - 1) + ")");
            cell.setCellValue(sum);
        }
    }

    private static long count(String number) {
        return Long.parseLong(number.replace(",", ""));
    }

    private static String reference(Row row, int column) {
        return new CellReference(row.getRowNum(), column).formatAsString();
    }
}
