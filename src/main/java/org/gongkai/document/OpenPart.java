package org.gongkai.document;

import java.util.Optional;
import org.gongkai.document.PageTable.PageCell;
import org.gongkai.document.PageTable.PageRow;
import org.jsoup.nodes.Element;

/**
 * A table, row, cell or caption whose end tag is still to come. Parts that a broken page puts out of their place, such
 * as a cell outside any row, do not open.
 *
 * @param flow where text goes while the part is open
 * @param outer where text goes once it is closed
 */
record OpenPart(Element element, Kind kind, PageTable table, Optional<PageRow> row, Flow flow, Flow outer) {
    private static final int FEW_DIGITS = 7;

    enum Kind {
        TABLE,
        ROW,
        CELL,
        CAPTION
    }

    static OpenPart table(Element element, Flow outer) {
        return new OpenPart(element, Kind.TABLE, new PageTable(), Optional.empty(), outer, outer);
    }

    /** Whether text found here stands between the cells, where only white space belongs. */
    boolean isBetweenCells() {
        return kind == Kind.TABLE || kind == Kind.ROW;
    }

    void startGroup(Element group) {
        if (kind == Kind.TABLE) {
            table.startGroup(group.nameIs("tfoot"));
        }
    }

    Optional<OpenPart> row(Element element) {
        return kind == Kind.TABLE
                ? Optional.of(new OpenPart(element, Kind.ROW, table, Optional.of(table.startRow()), flow, flow))
                : Optional.empty();
    }

    Optional<OpenPart> cell(Element element) {
        return kind == Kind.ROW
                ? Optional.of(new OpenPart(element, Kind.CELL, table, row, new Flow(), flow))
                : Optional.empty();
    }

    Optional<OpenPart> caption(Element element) {
        return kind == Kind.TABLE
                ? Optional.of(new OpenPart(element, Kind.CAPTION, table, row, table.caption(), flow))
                : Optional.empty();
    }

    void close(boolean hidden) {
        if (kind == Kind.TABLE) {
            table.close();
            outer.add(table);
        } else if (kind == Kind.CELL) {
            int columnSpan = Math.max(1, span("colspan"));
            row.ifPresent(its -> table.add(its, new PageCell(flow, columnSpan, span("rowspan"), hidden)));
        }
    }

    /** The leading digits of the attribute, as a browser reads {@code 3px}; 1 without any. */
    private int span(String attribute) {
        String value = element.attr(attribute).strip();
        int digits = 0;
        while (digits < value.length() && value.charAt(digits) >= '0' && value.charAt(digits) <= '9') {
            digits++;
        }
        return digits == 0 ? 1 : digits > FEW_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(value.substring(0, digits));
    }
}
