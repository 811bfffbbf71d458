package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * The columns of a table of a binary Word document, which has no grid: each cell has its left and right edge in twips
 * (1/1440 inch), and edges of different rows at nearly the same place are one.
 */
final class DocColumns {
    /** Edges closer than 0.7 mm are the same, rounded differently; no column of figures is so narrow. */
    private static final int SAME = 40;

    /** A row that starts within 3.5 mm of the table's edge starts at it. */
    private static final int INDENT = 200;

    private final List<Integer> edges;

    private DocColumns(List<Integer> edges) {
        this.edges = edges;
    }

    static DocColumns of(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                if (cell.getWidth() > 0) {
                    all.add(cell.getLeftEdge());
                    all.add(cell.getLeftEdge() + cell.getWidth());
                }
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME) {
                edges.add(edge);
            }
        }
        return new DocColumns(edges);
    }

    /** The number of edges at or left of this one, less one. */
    private int column(int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }

    Cursor newRow() {
        return new Cursor();
    }

    /** Walks along the cells of a row. */
    final class Cursor {
        private int column;

        /** How many columns lie between the cell before and this one. */
        int goTo(TableCell cell) {
            boolean atStart = column == 0 && !edges.isEmpty() && cell.getLeftEdge() - edges.get(0) < INDENT;
            int left = cell.getWidth() > 0 && !atStart ? Math.max(column, column(cell.getLeftEdge())) : column;
            int between = left - column;
            column = left;
            return between;
        }

        /** How many columns the cell takes, at least one. */
        int pass(TableCell cell) {
            int right = cell.getWidth() > 0 ? column(cell.getLeftEdge() + cell.getWidth()) : 0;
            int columns = Math.max(1, right - column);
            column += columns;
            return columns;
        }
    }
}
