package org.gongkai.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.document.Cell;

/** The order in which a header's columns stand, which need not be that in which their names are come upon. */
final class HeaderOrder {
    private HeaderOrder() {}

    /**
     * The places of the cells in the list, left to right.
     *
     * @param named cells that name columns, of a header of several rows
     * @param groups cells of the same header that name groups of columns
     * @return empty where a name of a lower row stands below no group, so that spans are not to be trusted
     */
    static Optional<List<Integer>> leftToRight(List<Cell> named, List<Cell> groups) {
        int top = named.stream().mapToInt(Cell::row).min().orElse(0);
        boolean placed = named.stream()
                .allMatch(cell -> cell.row() == top || groups.stream().anyMatch(group -> isAbove(group, cell)));
        boolean distinct = named.stream().mapToInt(Cell::column).distinct().count() == named.size();
        return placed && distinct
                ? Optional.of(IntStream.range(0, named.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> named.get(i).column()))
                        .toList())
                : Optional.empty();
    }

    private static boolean isAbove(Cell group, Cell cell) {
        return group.row() < cell.row()
                && group.column() <= cell.column()
                && cell.column() < group.column() + group.columnSpan();
    }
}
