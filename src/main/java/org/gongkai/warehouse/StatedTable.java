package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.form.Role;

/** The stated cells of one statutory table, by row. */
final class StatedTable {
    private final Map<String, List<StatedCell>> rows = new LinkedHashMap<>();

    /** The groups whose own rows are stated, and theirs. */
    private final Set<String> groups = new HashSet<>();

    void add(StatedCell cell) {
        List<StatedCell> cells = rows.get(cell.row());
        if (cells == null) {
            cells = begin(cell.row());
        }
        cells.add(cell);
    }

    private List<StatedCell> begin(String row) {
        for (int dot = row.indexOf('.'); dot >= 0; dot = row.indexOf('.', dot + 1)) {
            groups.add(row.substring(0, dot));
        }
        List<StatedCell> cells = new ArrayList<>();
        rows.put(row, cells);
        return cells;
    }

    Collection<List<StatedCell>> rows() {
        return rows.values();
    }

    /** The rows of a role with their stated cells; a row whose children are stated too only repeats them. */
    Map<String, List<StatedCell>> rows(Role role) {
        Map<String, List<StatedCell>> chosen = new LinkedHashMap<>();
        rows.forEach((row, cells) -> {
            if (cells.get(0).figure().row().role() == role && !groups.contains(row)) {
                chosen.put(row, cells);
            }
        });
        return chosen;
    }

    /** Whether a cell that is no total is stated. */
    static boolean hasLeaf(List<StatedCell> cells) {
        for (StatedCell cell : cells) {
            if (!cell.ofTotalColumn()) {
                return true;
            }
        }
        return false;
    }

    /** The total of a row, where a fact can hold it and it is not zero. */
    static Optional<StatedCell> total(List<StatedCell> cells) {
        return cells.stream()
                .filter(StatedCell::ofTotalColumn)
                .filter(StatedCell::counts)
                .findFirst();
    }
}
