package org.gongkai.document;

import java.util.BitSet;
import java.util.Optional;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.WindowTwoRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the records of one sheet of an {@code .xls} workbook ([MS-XLS] 2.1.7.20.5). */
final class XlsCells {
    /** The format's own limit. */
    private static final int COLUMNS = 256;

    private final XlsGlobals globals;
    private final SheetContents sheet;
    /** Cells with a number that is zero, by row and column; whether the sheet shows them is stated below all cells. */
    private final BitSet zeros = new BitSet();

    private Optional<FormulaRecord> awaitsText = Optional.empty();

    XlsCells(XlsGlobals globals, SheetContents sheet) {
        this.globals = globals;
        this.sheet = sheet;
    }

    void add(Record record) {
        if (record instanceof CellValueRecordInterface cell) {
            addCell(cell);
        } else if (record instanceof StringRecord text) {
            awaitsText.ifPresent(formula -> addText(formula, text.getString()));
            awaitsText = Optional.empty();
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                merge(merged.getAreaAt(i));
            }
        } else if (record instanceof RowRecord row && (row.getZeroHeight() || row.getHeight() == 0)) {
            sheet.hideRow(row.getRowNumber());
        } else if (record instanceof ColumnInfoRecord columns
                && (columns.getHidden() || columns.getColumnWidth() == 0)) {
            sheet.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
        } else if (record instanceof WindowTwoRecord view && !view.getDisplayZeros()) {
            sheet.blank((row, column) -> zeros.get(row * COLUMNS + column));
        } else if (record instanceof ObjRecord object && isPicture(object)) {
            sheet.picture();
        }
    }

    private static boolean isPicture(ObjRecord object) {
        return object.getSubRecords().stream()
                .anyMatch(part -> part instanceof CommonObjectDataSubRecord common
                        && common.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_PICTURE);
    }

    private void merge(CellRangeAddress area) {
        sheet.merge(
                new CellReference(area.getFirstRow(), area.getFirstColumn()),
                new CellReference(area.getLastRow(), area.getLastColumn()));
    }

    private void addCell(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            addText(cell, globals.text(label.getSSTIndex()));
        } else if (cell instanceof NumberRecord number) {
            addNumber(cell, number.getValue());
        } else if (cell instanceof FormulaRecord formula) {
            addResult(formula);
        } else if (cell instanceof BoolErrRecord fixed) {
            addText(cell, fixed.isError() ? error(fixed.getErrorValue()) : truth(fixed.getBooleanValue()));
        } else if (cell instanceof LabelRecord label) {
            addText(cell, label.getValue());
        }
    }

    /** The text of a formula follows in a record of its own. */
    private void addResult(FormulaRecord formula) {
        switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> addText(formula, truth(formula.getCachedBooleanValue()));
            case ERROR -> addText(formula, error(formula.getCachedErrorValue()));
            case STRING -> awaitsText = formula.hasCachedResultString() ? Optional.of(formula) : Optional.empty();
            default -> addNumber(formula, formula.getValue());
        }
    }

    private void addText(CellValueRecordInterface cell, String text) {
        sheet.addText(cell.getRow(), cell.getColumn(), text, globals.format(cell.getXFIndex()));
    }

    private void addNumber(CellValueRecordInterface cell, double number) {
        if (number == 0) {
            zeros.set(cell.getRow() * COLUMNS + cell.getColumn());
        }
        sheet.addNumber(
                cell.getRow(),
                cell.getColumn(),
                NumberText.of(number),
                globals.format(cell.getXFIndex()),
                globals.from1904());
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR " + code;
    }
}
