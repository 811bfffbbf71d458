package org.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.document.PageTable.PageCell;
import org.gongkai.document.PageTable.PageRow;

/**
 * Gives each cell of a table its true row and column, by the table model of the HTML standard: a cell takes the first
 * column that no cell from above covers, and spans no further than its row group.
 */
final class SpanResolution {
    /** The HTML standard's own bound. */
    private static final int WIDEST_SPAN = 1000;

    /** @param row and column of the origin, from 0 */
    record Placed(PageCell cell, int row, int column, int rowSpan, int columnSpan) {
        int end() {
            return column + columnSpan;
        }
    }

    private final List<PageRow> rows;
    private final Limits limits;
    private final String where;
    private int[] coveredUntil = new int[16];

    private SpanResolution(List<PageRow> rows, Limits limits, String where) {
        this.rows = rows;
        this.limits = limits;
        this.where = where;
    }

    static List<List<Placed>> of(List<PageRow> rows, Limits limits, String where) {
        return new SpanResolution(rows, limits, where).resolve();
    }

    private List<List<Placed>> resolve() {
        List<List<Placed>> placed = new ArrayList<>(rows.size());
        int groupEnd = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (row >= groupEnd) {
                groupEnd = endOfGroup(row);
            }
            placed.add(place(row, groupEnd));
        }
        int width = width(placed);
        return placed.stream().map(row -> clip(row, width)).toList();
    }

    private int endOfGroup(int row) {
        int end = row;
        while (end < rows.size() && rows.get(end).group() == rows.get(row).group()) {
            end++;
        }
        return end;
    }

    private List<Placed> place(int row, int groupEnd) {
        List<Placed> placed = new ArrayList<>();
        int column = 0;
        for (PageCell cell : rows.get(row).cells()) {
            while (column < coveredUntil.length && coveredUntil[column] > row) {
                column++;
            }
            limits.checkColumns(column + 1, where);
            int columnSpan = Math.min(cell.columnSpan(), WIDEST_SPAN);
            int below = groupEnd - row;
            int rowSpan = cell.rowSpan() == 0 ? below : Math.min(cell.rowSpan(), below);
            placed.add(new Placed(cell, row, column, rowSpan, columnSpan));
            if (rowSpan > 1) {
                cover(column, column + columnSpan, row + rowSpan);
            }
            column += columnSpan;
        }
        return placed;
    }

    private void cover(int from, int to, int untilRow) {
        if (to > coveredUntil.length) {
            coveredUntil = Arrays.copyOf(coveredUntil, Math.max(to, 2 * coveredUntil.length));
        }
        for (int column = from; column < to; column++) {
            coveredUntil[column] = Math.max(coveredUntil[column], untilRow);
        }
    }

    /** A title or note alone in its row is often written wider than the table and does not widen it. */
    private static int width(List<List<Placed>> rows) {
        int width = 1;
        for (List<Placed> row : rows) {
            boolean alone = row.size() == 1 && row.get(0).column() == 0;
            for (Placed cell : row) {
                width = Math.max(width, alone ? 1 : cell.end());
            }
        }
        return width;
    }

    private static List<Placed> clip(List<Placed> row, int width) {
        return row.stream()
                .map(cell -> cell.end() <= width
                        ? cell
                        : new Placed(cell.cell, cell.row, cell.column, cell.rowSpan, width - cell.column))
                .toList();
    }
}
