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

    /** The cells in the rows of a part of a table. */
    private final Map<String, List<List<Cell>>> rows = new HashMap<>();

    /** @param doubtful places of rows that are to be judged by the others */
    Padding(List<Line> lines, Set<Integer> doubtful) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Labelled row && !doubtful.contains(i)) {
                row.meanings().stream()
                        .map(Padding::part)
                        .distinct()
                        .forEach(part -> rows.computeIfAbsent(part, any -> new ArrayList<>())
                                .add(row.values()));
            }
        }
    }

    private static String part(Term row) {
        return row.table() + "." + row.section();
    }

    /** Whether a line surely has one cell a column; the only row of a part is judged by the other parts. */
    boolean isKept(Line line) {
        if (line instanceof Line.Labelled row) {
            List<List<List<Cell>>> others = row.meanings().stream()
                    .map(meaning -> rows.getOrDefault(part(meaning), List.of()))
                    .toList();
            return others.stream().allMatch(List::isEmpty)
                    ? areAllKept()
                    : others.stream()
                            .filter(part -> !part.isEmpty())
                            .anyMatch(part -> part.stream()
                                    .allMatch(cells ->
                                            cells.size() == row.values().size()));
        }
        return line instanceof Line.Loose && areAllKept();
    }

    /** Whether no row of the text lost a cell, nor has a pipe of its own that parts no cells. */
    boolean areAllKept() {
        List<List<List<Cell>>> telling =
                rows.values().stream().filter(part -> part.size() >= MANY).toList();
        return !telling.isEmpty() && telling.stream().allMatch(Padding::haveEqualWidth);
    }

    private static boolean haveEqualWidth(List<List<Cell>> part) {
        return part.stream().map(List::size).distinct().count() == 1
                && !part.get(0).isEmpty()
                && part.stream().anyMatch(cells -> !cells.get(0).isBlank())
                && part.stream().anyMatch(cells -> !cells.get(cells.size() - 1).isBlank());
    }
}
