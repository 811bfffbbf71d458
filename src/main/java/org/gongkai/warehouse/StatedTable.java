package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.form.Role;

/** The stated cells of one statutory table, by row. */
final class StatedTable {
    private final Map<String, List<StatedCell>> rows = new LinkedHashMap<>();

    void add(StatedCell cell) {
        rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
    }

    Stream<StatedCell> cells() {
        return rows.values().stream().flatMap(List::stream);
    }

    /** The rows of a role with their stated cells; a row whose children are stated too only repeats them. */
    Map<String, List<StatedCell>> rows(Role role) {
        Map<String, List<StatedCell>> chosen = new LinkedHashMap<>();
        rows.forEach((row, cells) -> {
            if (cells.get(0).figure().row().role() == role && !hasChildren(row)) {
                chosen.put(row, cells);
            }
        });
        return chosen;
    }

    private boolean hasChildren(String row) {
        String children = row + ".";
        for (String other : rows.keySet()) {
            if (other.startsWith(children)) {
                return true;
            }
        }
        return false;
    }

    static Stream<StatedCell> leaves(List<StatedCell> cells) {
        return cells.stream().filter(cell -> cell.figure().column().role() != Role.TOTAL);
    }

    /** The total of a row, where a fact can hold it and it is not zero. */
    static Optional<StatedCell> total(List<StatedCell> cells) {
        return cells.stream()
                .filter(cell -> cell.figure().column().role() == Role.TOTAL)
                .filter(StatedTable::counts)
                .findFirst();
    }

    /** Whether the cell gives a fact: not zero, and a fact can hold it. */
    static boolean counts(StatedCell cell) {
        return !cell.zero() && cell.loadable();
    }
}
