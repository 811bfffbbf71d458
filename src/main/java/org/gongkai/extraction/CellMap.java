package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.document.Cell;

/**
 * Which cell covers a place of a grid, spans included; rows are counted as the grid lists them. Each cell is kept once a row,
 * however many columns it covers: pages have cells that claim a thousand of them in ten thousands of rows.
 */
final class CellMap {
    /** The cells that cover places of a row, by their first column; they do not overlap. */
    private final List<TreeMap<Integer, Cell>> rows = new ArrayList<>();

    CellMap(List<List<Cell>> grid) {
        grid.forEach(row -> rows.add(new TreeMap<>()));
        for (int row = 0; row < grid.size(); row++) {
            for (Cell cell : grid.get(row)) {
                cover(cell, row);
            }
        }
    }

    private void cover(Cell cell, int first) {
        for (int row = first; row < Math.min(first + cell.rowSpan(), rows.size()); row++) {
            rows.get(row).putIfAbsent(cell.column(), cell);
        }
    }

    Optional<Cell> at(int row, int column) {
        return Optional.ofNullable(rows.get(row).floorEntry(column))
                .map(Map.Entry::getValue)
                .filter(cell -> column < cell.column() + cell.columnSpan());
    }

    /** Whether one cell covers both places, or nothing is printed at the second. */
    boolean isNothingElse(int row, int other, int column) {
        Optional<Cell> there = at(other, column);
        return there.isEmpty() || there.get().isBlank() || there.equals(at(row, column));
    }

    /** The rows that the cell at a place covers, from the first to the last. */
    List<Integer> rows(int row, int column) {
        List<Integer> covered = new ArrayList<>();
        Optional<Cell> cell = at(row, column);
        int first = row;
        while (first > 0 && at(first - 1, column).equals(cell)) {
            first--;
        }
        for (int at = first; at < rows.size() && at(at, column).equals(cell); at++) {
            covered.add(at);
        }
        return covered;
    }
}
