package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.document.Cell;

/** Which cell covers a place of a grid, spans included. */
final class CellMap {
    private final List<Map<Integer, Cell>> rows = new ArrayList<>();

    CellMap(List<List<Cell>> grid) {
        grid.forEach(row -> rows.add(new HashMap<>()));
        grid.forEach(row -> row.forEach(this::cover));
    }

    private void cover(Cell cell) {
        for (int row = cell.row(); row < Math.min(cell.row() + cell.rowSpan(), rows.size()); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                rows.get(row).putIfAbsent(column, cell);
            }
        }
    }

    Optional<Cell> at(int row, int column) {
        return Optional.ofNullable(rows.get(row).get(column));
    }

    /** The printed cells above each other in a column, from the first row up to another, each once. */
    List<Cell> stack(int column, int end) {
        List<Cell> stack = new ArrayList<>();
        for (int row = 0; row < end; row++) {
            at(row, column)
                    .filter(cell -> !cell.isBlank() && !stack.contains(cell))
                    .ifPresent(stack::add);
        }
        return stack;
    }
}
