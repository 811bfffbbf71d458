package org.gongkai.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.document.Cell;

/**
 * In which columns of a grid the labelled rows have their values, which tells a value that stands beside its table from a
 * row that was shifted out of it. Counted once it is asked for, which most grids never do.
 */
final class ValueColumns {
    /** So many rows have a value in a column because it is one. */
    private static final int SEVERAL = 2;

    private final GridRows grid;
    private final boolean sheet;

    /** By the column that a row's first value stands in, how many such rows have a value in each. */
    private final Map<Integer, Map<Integer, Integer>> rows = new HashMap<>();

    private boolean counted;

    ValueColumns(GridRows grid) {
        this.grid = grid;
        this.sheet = isSheet(grid);
    }

    /** Whether its first cell has an address of a sheet. */
    private static boolean isSheet(GridRows grid) {
        for (List<Cell> row : grid.grid().rows()) {
            if (!row.isEmpty()) {
                String place = grid.place();
                String address = row.get(0).address().value();
                return address.startsWith(place) && address.startsWith("!", place.length());
            }
        }
        return false;
    }

    private Map<Integer, Map<Integer, Integer>> rows() {
        if (!counted) {
            counted = true;
            grid.lines().forEach(this::count);
        }
        return rows;
    }

    private void count(Line line) {
        if (line instanceof Line.Labelled labelled
                && labelled.values().size() > 1
                && !labelled.values().get(0).isBlank()) {
            List<Cell> values = labelled.values();
            Map<Integer, Integer> filled = rows.computeIfAbsent(values.get(0).column(), any -> new HashMap<>());
            Line.printed(values).forEach(cell -> filled.merge(cell.column(), 1, Integer::sum));
        }
    }

    /** Whether they are those of a sheet, whose rows and headers stand in the same columns. */
    boolean areOfSheet() {
        return sheet;
    }

    /** Whether the values of some row start in a column. */
    boolean start(int column) {
        return rows().containsKey(column);
    }

    /** Whether nothing is printed in a column that headers or rows have beyond the columns of the table. */
    boolean isSpacer(int column, int width) {
        return grid.grid().rows().stream()
                        .flatMap(List::stream)
                        .noneMatch(cell -> cell.column() == column && !cell.isBlank())
                && grid.lines().stream().anyMatch(line -> goesBeyond(line, column, width));
    }

    private static boolean goesBeyond(Line line, int column, int width) {
        if (line instanceof Line.Head head) {
            return head.cells().stream().anyMatch(cell -> cell.column() == column);
        }
        return line instanceof Line.Labelled row
                && row.values().size() > width
                && row.values().get(row.values().size() - 1).column() == column;
    }

    /**
     * Whether a number right of a table is beside it: in a sheet, whose rows and headers stand in the same columns, where
     * the row's first value is in its place, or other rows that have theirs there have a number beside them too.
     */
    boolean areBeside(Cell first, Cell beside) {
        return sheet
                && (!first.isBlank()
                        || rows().getOrDefault(first.column(), Map.of()).getOrDefault(beside.column(), 0) >= SEVERAL);
    }
}
