package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    /** How the rows of a table begin. */
    private final Map<String, Beginnings> beginnings = new HashMap<>();

    private final UnaryOperator<List<Cell>> cut;

    private Padding(List<Line> lines, Set<Integer> doubtful, UnaryOperator<List<Cell>> cut) {
        this.cut = cut;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Labelled row && !doubtful.contains(i)) {
                List<Cell> cells = cut.apply(row.values());
                tables(row).forEach(table -> beginnings.merge(table, Beginnings.of(cells), Beginnings::with));
                row.meanings().stream()
                        .map(Padding::part)
                        .distinct()
                        .forEach(part -> rows.computeIfAbsent(part, any -> new ArrayList<>())
                                .add(cells));
            }
        }
    }

    /**
     * How rows begin that have any cells.
     *
     * @param longestBlank the most cells of a row that begins with a blank one
     * @param some whether some row begins with a cell that is not blank
     */
    private record Beginnings(int shortest, int longest, int longestBlank, boolean some) {
        private static final Beginnings NONE = new Beginnings(Integer.MAX_VALUE, 0, 0, false);

        static Beginnings of(List<Cell> row) {
            if (row.isEmpty()) {
                return NONE;
            }
            boolean blank = row.get(0).isBlank();
            return new Beginnings(row.size(), row.size(), blank ? row.size() : 0, !blank);
        }

        Beginnings with(Beginnings other) {
            return new Beginnings(
                    Math.min(shortest, other.shortest),
                    Math.max(longest, other.longest),
                    Math.max(longestBlank, other.longestBlank),
                    some || other.some);
        }

        boolean areOf(int width) {
            return shortest == width && longest == width;
        }
    }

    /** @param doubtful places of rows that are to be judged by the others */
    static Padding of(List<Line> lines, Set<Integer> doubtful) {
        return new Padding(lines, doubtful, UnaryOperator.identity());
    }

    /** Of rows that end with more or fewer pipes than they have cells: their last cell is the last that is not blank. */
    static Padding ofFilled(List<Line> lines, Set<Integer> doubtful) {
        return new Padding(lines, doubtful, Padding::withoutFillers);
    }

    static List<Cell> withoutFillers(List<Cell> row) {
        int end = row.size();
        while (end > 0 && row.get(end - 1).isBlank()) {
            end--;
        }
        return row.subList(0, end);
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
                                    .allMatch(cells -> cells.size()
                                            == cut.apply(row.values()).size()));
        }
        return line instanceof Line.Loose && areAllKept();
    }

    /**
     * Whether a blank cell right behind a label is that of the first column, and no filler in the place of labels of
     * the level below: then the last cell may be what is missing. Fillers make the rows with labels of fewer levels longer.
     */
    boolean startsRightBehind(Line.Labelled row) {
        int width = cut.apply(row.values()).size();
        Beginnings table = tables(row)
                .map(name -> beginnings.getOrDefault(name, Beginnings.NONE))
                .reduce(Beginnings.NONE, Beginnings::with);
        return table.areOf(width) || (table.some() && table.longestBlank() <= width);
    }

    private static Stream<String> tables(Line.Labelled row) {
        return row.meanings().stream().map(Term::table).distinct();
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
