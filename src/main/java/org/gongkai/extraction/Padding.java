package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.document.Cell;
import org.gongkai.form.Term;

/**
 * Whether the rows of a flattened text keep their blank cells, which their number of cells tells: in a table whose rows
 * all have as many, no blank one was dropped, and what ends a row is its last cell and no note behind it.
 */
final class Padding {
    /** So many rows of one table tell how a text treats all of them. */
    private static final int MANY = 5;

    /** The numbers of cells in the rows of a part of a table, on one line each. */
    private final Map<String, List<Integer>> widths = new HashMap<>();

    /** @param doubtful places of rows that are to be judged by the others */
    Padding(List<Line> lines, Set<Integer> doubtful) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Labelled row && !doubtful.contains(i)) {
                row.meanings().stream()
                        .map(Padding::part)
                        .distinct()
                        .forEach(part -> widths.computeIfAbsent(part, any -> new ArrayList<>())
                                .add(row.values().size()));
            }
        }
    }

    private static String part(Term row) {
        return row.table() + "." + row.section();
    }

    /** Whether a line surely has one cell a column. */
    boolean isKept(Line line) {
        if (line instanceof Line.Labelled row) {
            return row.meanings().stream()
                    .map(meaning -> widths.getOrDefault(part(meaning), List.of()))
                    .anyMatch(others -> !others.isEmpty()
                            && others.stream()
                                    .allMatch(width -> width == row.values().size()));
        }
        return isOnOneLine(line) && areAllKept();
    }

    private static boolean isOnOneLine(Line line) {
        return line instanceof Line.Loose row
                && row.cells().stream().map(Cell::row).distinct().count() == 1;
    }

    private boolean areAllKept() {
        List<List<Integer>> telling =
                widths.values().stream().filter(others -> others.size() >= MANY).toList();
        return !telling.isEmpty()
                && telling.stream()
                        .allMatch(others -> others.stream().distinct().count() == 1);
    }
}
