package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.document.Cell;
import org.gongkai.form.Column;

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

    /**
     * The printed order of columns of which those below the group are named in an order of their own, either in the
     * group's place or after all others.
     *
     * @param form the columns in the form's order
     * @param named all of them in the order of their names
     */
    static Optional<List<Column>> withinGroup(List<Column> form, List<Column> named) {
        List<Column> beside = form.stream().filter(HeaderOrder::isBeside).toList();
        int before = (int) form.stream().takeWhile(HeaderOrder::isBeside).count();
        if (named.size() != form.size()
                || !named.stream().filter(HeaderOrder::isBeside).toList().equals(beside)) {
            return Optional.empty();
        }
        List<Column> below = named.stream().filter(column -> !isBeside(column)).toList();
        List<Column> printed = new ArrayList<>(beside);
        printed.addAll(before, below);
        List<Column> rowByRow = new ArrayList<>(beside);
        rowByRow.addAll(below);
        return named.equals(printed) || named.equals(rowByRow) ? Optional.of(printed) : Optional.empty();
    }

    private static boolean isBeside(Column column) {
        return column.groups().isEmpty();
    }
}
