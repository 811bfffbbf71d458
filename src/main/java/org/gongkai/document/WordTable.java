package org.gongkai.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.document.PageTable.PageCell;
import org.gongkai.document.PageTable.PageRow;

/**
 * A table of Word while it is read. Word writes a cell in every row that a vertically merged one covers (ECMA-376 part 1,
 * 17.4.84); here those become the rows that the topmost spans, as in a page.
 */
final class WordTable {

    /** What a cell has to do with the one above it. */
    enum Merge {
        NONE,
        STARTS,
        CONTINUES
    }

    private static final class WordCell {
        private final Flow flow;
        private int columns;
        private int rows = 1;

        WordCell(Flow flow, int columns) {
            this.flow = flow;
            this.columns = columns;
        }

        void cover(Flow covered) {
            String text = covered.allText();
            if (!text.isBlank()) {
                flow.setAside("covered_text", text);
            }
        }
    }

    private record WordRow(List<WordCell> cells, boolean hidden) {}

    private final List<WordRow> rows = new ArrayList<>();
    private Map<Integer, WordCell> above = new HashMap<>();
    private Map<Integer, WordCell> merged = new HashMap<>();
    private List<WordCell> row = new ArrayList<>();
    private int column;
    private boolean inRow;

    void startRow() {
        row = new ArrayList<>();
        merged = new HashMap<>();
        column = 0;
        inRow = true;
    }

    /** Columns in which the row has no cell; a blank one stands there, so that the others keep their columns. */
    void leaveOut(int columns) {
        if (columns > 0) {
            add(new Flow(), columns, Merge.NONE);
        }
    }

    /** A cell goes on from the one above only where both have the same columns; otherwise Word shows it by itself. */
    void add(Flow flow, int columns, Merge merge) {
        if (!inRow) {
            throw new IllegalArgumentException("a cell outside of any row");
        }
        WordCell top = above.get(column);
        if (merge == Merge.CONTINUES && top != null && top.columns == columns) {
            top.rows++;
            top.cover(flow);
            merged.put(column, top);
        } else {
            WordCell cell = new WordCell(flow, columns);
            row.add(cell);
            if (merge != Merge.NONE) {
                merged.put(column, cell);
            }
        }
        column += columns;
    }

    /** Merges a cell into the one before it in its row, or adds it where there is none. */
    void widen(Flow flow, int columns) {
        if (row.isEmpty()) {
            add(flow, columns, Merge.NONE);
            return;
        }
        WordCell before = row.get(row.size() - 1);
        before.cover(flow);
        before.columns += columns;
        column += columns;
    }

    void endRow(boolean hidden) {
        rows.add(new WordRow(row, hidden));
        above = merged;
        inRow = false;
    }

    /** The row was deleted, and all that stands in it. */
    void dropRow() {
        inRow = false;
    }

    PageTable close() {
        PageTable table = new PageTable();
        for (WordRow its : rows) {
            PageRow pageRow = table.startRow();
            its.cells.forEach(cell -> table.add(pageRow, new PageCell(cell.flow, cell.columns, cell.rows, its.hidden)));
        }
        table.close();
        return table;
    }
}
