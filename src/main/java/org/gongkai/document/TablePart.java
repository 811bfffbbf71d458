package org.gongkai.document;

import java.util.List;
import org.gongkai.document.RuledTable.RuledCell;
import org.gongkai.submission.SourceAddress;

/**
 * What of a table stands on one page.
 *
 * @param where its address, such as {@code page[3]/table[2]}
 * @param cut whether the next page may hold more of its last row
 */
record TablePart(RuledTable table, String where, int page, boolean cut) {

    String text(RuledCell cell) {
        return table.text(cell, cut);
    }

    /** The cells whose upper edge is that of the row, as of yet at the head of the whole table. */
    List<PlacedCell> startingIn(int row) {
        return table.startingIn(row).stream().map(cell -> placed(cell, 0)).toList();
    }

    PlacedCell placed(RuledCell cell, int row) {
        SourceAddress address = new SourceAddress(where + "/r" + (cell.row() + 1) + "c" + (cell.column() + 1));
        return new PlacedCell(text(cell), row, cell.rowSpan(), cell.box(), address, this, cell);
    }
}
