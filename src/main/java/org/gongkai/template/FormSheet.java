package org.gongkai.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.form.FigureCode;

/** The sheet as it grows downwards, and where on it each figure of the form has its cell. */
final class FormSheet {
    private final XSSFSheet sheet;
    private final int gridWidth;
    private final Map<FigureCode, Block> figures = new LinkedHashMap<>();
    private int next;

    FormSheet(XSSFSheet sheet, int gridWidth) {
        this.sheet = sheet;
        this.gridWidth = gridWidth;
    }

    /** A new row; 0-based. */
    int row(float points) {
        sheet.createRow(next).setHeightInPoints(points);
        return next++;
    }

    Block whole(int row) {
        return new Block(row, 0, 1, gridWidth);
    }

    XSSFCell print(Block block, String text, XSSFCellStyle style) {
        XSSFCell cell = frame(block, style);
        cell.setCellValue(text);
        return cell;
    }

    void formula(Block block, String formula, XSSFCellStyle style) {
        frame(block, style).setCellFormula(formula);
    }

    /** An empty cell that takes a figure. */
    void figure(FigureCode code, Block block, XSSFCellStyle style) {
        frame(block, style);
        figures.put(code, block);
    }

    /** The first cell of the block, all of which gets the style, since borders belong to cells. */
    private XSSFCell frame(Block block, XSSFCellStyle style) {
        CellRangeAddress range = block.range();
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            XSSFRow at = Optional.ofNullable(sheet.getRow(row)).orElseGet(() -> sheet.createRow(next));
            for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                at.createCell(column).setCellStyle(style);
            }
        }
        if (!block.isOneCell()) {
            sheet.addMergedRegion(range);
        }
        return sheet.getRow(block.row()).getCell(block.column());
    }

    Map<FigureCode, Block> figures() {
        return figures;
    }

    Block figure(FigureCode code) {
        return Optional.ofNullable(figures.get(code)).orElseThrow();
    }

    boolean has(FigureCode code) {
        return figures.containsKey(code);
    }

    XSSFSheet sheet() {
        return sheet;
    }
}
