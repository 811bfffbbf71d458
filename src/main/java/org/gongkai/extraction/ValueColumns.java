package org.gongkai.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;

/**
 * In which columns of a grid the labelled rows have their values, which tells a value that stands beside its table from a
 * row that was shifted out of it.
 */
final class ValueColumns {
    /** So many rows have a value in a column because it is one. */
    private static final int SEVERAL = 2;

    private final boolean sheet;

    /** By the column that a row's first value stands in, how many such rows have a value in each. */
    private final Map<Integer, Map<Integer, Integer>> rows = new HashMap<>();

    private ValueColumns(boolean sheet) {
        this.sheet = sheet;
    }

    static ValueColumns of(Grid grid, List<Line> lines) {
        String place = grid.address().value() + "!";
        ValueColumns columns = new ValueColumns(grid.rows().stream()
                .flatMap(List::stream)
                .limit(1)
                .anyMatch(cell -> cell.address().value().startsWith(place)));
        for (Line line : lines) {
            if (line instanceof Line.Labelled labelled
                    && labelled.values().size() > 1
                    && !labelled.values().get(0).isBlank()) {
                columns.add(labelled.values());
            }
        }
        return columns;
    }

    private void add(List<Cell> values) {
        Map<Integer, Integer> filled = rows.computeIfAbsent(values.get(0).column(), any -> new HashMap<>());
        values.stream().filter(cell -> !cell.isBlank()).forEach(cell -> filled.merge(cell.column(), 1, Integer::sum));
    }

    /** Whether they are those of a sheet, whose rows and headers stand in the same columns. */
    boolean areOfSheet() {
        return sheet;
    }

    /** Whether the values of some row start in a column. */
    boolean start(int column) {
        return rows.containsKey(column);
    }

    /**
     * Whether a number right of a table is beside it: in a sheet, whose rows and headers stand in the same columns, where
     * the row's first value is in its place, or other rows that have theirs there have a number beside them too.
     */
    boolean areBeside(Cell first, Cell beside) {
        return sheet
                && (!first.isBlank()
                        || rows.getOrDefault(first.column(), Map.of()).getOrDefault(beside.column(), 0) >= SEVERAL);
    }
}
