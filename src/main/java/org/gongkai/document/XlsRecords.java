package org.gongkai.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.gongkai.submission.Allowance;

/**
 * Parts the records of an {@code .xls} workbook into its globals, which come first, and its sheets, which follow in the
 * order of their bytes. A sheet can hold charts with records of their own, and a tab can be a chart or a macro sheet.
 */
final class XlsRecords implements HSSFListener {
    private final Limits limits;
    private final CellBudget budget;
    private final XlsGlobals globals = new XlsGlobals();
    private final Map<BoundSheetRecord, SheetContents> sheets = new HashMap<>();
    private final List<BoundSheetRecord> toCome = new ArrayList<>();
    private Optional<XlsCells> sheet = Optional.empty();
    private boolean inGlobals;
    private int depth;

    XlsRecords(Limits limits) {
        this.limits = limits;
        this.budget = new CellBudget(limits);
    }

    /** In the order of their tabs. */
    List<SheetContents> sheets() {
        return globals.tabs().stream().map(sheets::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void processRecord(Record record) {
        Allowance.check();
        if (record instanceof BOFRecord start) {
            depth++;
            start(start);
        } else if (record instanceof EOFRecord) {
            depth--;
            endGlobals();
        } else if (depth == 1 && inGlobals) {
            globals.add(record);
        } else if (depth == 1) {
            sheet.ifPresent(its -> its.add(record));
        }
    }

    private void start(BOFRecord start) {
        if (depth > 1) {
            return;
        }
        inGlobals = start.getType() == BOFRecord.TYPE_WORKBOOK;
        if (inGlobals) {
            return;
        }
        BoundSheetRecord tab = toCome.remove(0);
        sheet = start.getType() == BOFRecord.TYPE_WORKSHEET ? Optional.of(open(tab)) : Optional.empty();
    }

    private void endGlobals() {
        if (depth == 0 && inGlobals) {
            toCome.addAll(List.of(BoundSheetRecord.orderByBofPosition(globals.tabs())));
            inGlobals = false;
        }
    }

    private XlsCells open(BoundSheetRecord tab) {
        SheetContents contents =
                new SheetContents(tab.getSheetname(), tab.isHidden() || tab.isVeryHidden(), limits, budget);
        sheets.put(tab, contents);
        limits.checkSheets(sheets.size());
        return new XlsCells(globals, contents);
    }
}
