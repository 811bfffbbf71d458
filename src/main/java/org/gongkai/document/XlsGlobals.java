package org.gongkai.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;

/** What the sheets of an {@code .xls} workbook share: their list, texts and number formats ([MS-XLS] 2.1.7.20.3). */
final class XlsGlobals {
    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final Map<Integer, CellFormat> customFormats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private SSTRecord texts = new SSTRecord();
    private boolean from1904;

    void add(Record record) {
        if (record instanceof BoundSheetRecord tab) {
            tabs.add(tab);
        } else if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (record instanceof FormatRecord format) {
            int id = format.getIndexCode();
            customFormats.put(id, CellFormat.of(id, format.getFormatString()));
        } else if (record instanceof ExtendedFormatRecord style) {
            formatOfStyle.add((int) style.getFormatIndex());
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }

    List<BoundSheetRecord> tabs() {
        return tabs;
    }

    String text(int number) {
        return texts.getString(number).getString();
    }

    CellFormat format(int style) {
        if (style >= formatOfStyle.size()) {
            return CellFormat.GENERAL;
        }
        int id = formatOfStyle.get(style);
        return customFormats.containsKey(id) ? customFormats.get(id) : CellFormat.builtIn(id);
    }

    boolean from1904() {
        return from1904;
    }
}
