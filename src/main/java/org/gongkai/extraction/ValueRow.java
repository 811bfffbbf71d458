package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.document.Cell;

/**
 * Gives each column of a header its cell of a row, or none to any: a value never moves to a neighbouring column.
 */
final class ValueRow {
    private ValueRow() {}

    /**
     * For rows of a grid: as many cells as columns are taken in order; otherwise each column takes the cells below it.
     *
     * @param sameGrid whether header and row stand in one grid, so that positions compare
     * @param columns where other rows of the grid are known to have their values
     */
    static Optional<List<Cell>> ofGrid(Header header, List<Cell> values, boolean sameGrid, ValueColumns columns) {
        if (values.size() == header.width()
                && startsWell(header, values, sameGrid, columns)
                && !(sameGrid && endsBeside(header, values, columns))) {
            return Optional.of(values);
        }
        return sameGrid ? below(header, values, columns) : Optional.empty();
    }

    /** A blank first cell left of the columns may belong to the label instead; then the count proves nothing. */
    private static boolean startsWell(Header header, List<Cell> values, boolean sameGrid, ValueColumns columns) {
        Cell first = values.get(0);
        return !first.isBlank()
                || !sameGrid
                || first.column() >= header.heads().get(0).cell().column()
                || columns.start(first.column());
    }

    /** A blank last cell in a column that only keeps a distance is none of the header's; one of those has two columns then. */
    private static boolean endsBeside(Header header, List<Cell> values, ValueColumns columns) {
        Cell last = values.get(values.size() - 1);
        return last.isBlank() && isRightOf(header, last) && columns.isSpacer(last.column(), header.width());
    }

    private static Optional<List<Cell>> below(Header header, List<Cell> values, ValueColumns columns) {
        List<Cell> left = new ArrayList<>(values);
        List<Cell> taken = new ArrayList<>();
        for (Header.Head head : header.heads()) {
            Optional<Cell> cell = onlyOne(head.cell(), left);
            if (cell.isEmpty() || spreads(header, cell.get())) {
                return Optional.empty();
            }
            taken.add(cell.get());
            left.removeIf(other -> under(head.cell(), other));
        }
        Cell first = taken.get(0);
        return left.stream()
                        .allMatch(cell -> isNoValue(cell)
                                || isYearLeftOf(header, cell)
                                || (isRightOf(header, cell) && columns.areBeside(first, cell)))
                ? Optional.of(taken)
                : Optional.empty();
    }

    /** The printed cell below a head, a blank one where none is printed, and none where two are. */
    private static Optional<Cell> onlyOne(Cell head, List<Cell> cells) {
        Optional<Cell> found = Optional.empty();
        for (Cell cell : cells) {
            if (under(head, cell) && (found.isEmpty() || !cell.isBlank())) {
                if (found.isPresent() && !found.get().isBlank()) {
                    return Optional.empty();
                }
                found = Optional.of(cell);
            }
        }
        return found;
    }

    private static boolean isRightOf(Header header, Cell cell) {
        return header.heads().stream()
                .allMatch(head ->
                        cell.column() >= head.cell().column() + head.cell().columnSpan());
    }

    /** The year of the figures, as the name of their row. */
    private static boolean isYearLeftOf(Header header, Cell cell) {
        return cell.column() + cell.columnSpan() <= header.heads().get(0).cell().column() && Whose.isYear(cell.text());
    }

    /** What may stand beside the columns: nothing, or a note in words. */
    private static boolean isNoValue(Cell cell) {
        return cell.text().codePoints().noneMatch(Character::isDigit);
    }

    private static boolean under(Cell head, Cell cell) {
        return cell.column() < head.column() + head.columnSpan() && head.column() < cell.column() + cell.columnSpan();
    }

    private static boolean spreads(Header header, Cell cell) {
        int heads = 0;
        for (Header.Head head : header.heads()) {
            heads += under(head.cell(), cell) ? 1 : 0;
        }
        return heads > 1;
    }

    /**
     * For flattened rows, whose padding is unknown: as many printed values as columns; or that many cells between the first
     * and the last printed one; or, where rows are known to be unpadded, that many cells in all.
     */
    static Optional<List<Cell>> ofText(Header header, List<Cell> values, boolean unpadded) {
        int width = header.width();
        List<Cell> printed = values.stream().filter(cell -> !cell.isBlank()).toList();
        if (printed.size() == width) {
            return PageNumber.mayEnd(header, printed) ? Optional.empty() : Optional.of(printed);
        }
        if (printed.size() > width) {
            return Optional.empty();
        }
        if (values.size() == width && unpadded) {
            return Optional.of(values);
        }
        if (printed.isEmpty()) {
            return values.size() >= width ? Optional.of(values.subList(0, width)) : Optional.empty();
        }
        List<Cell> inner =
                values.subList(values.indexOf(printed.get(0)), values.indexOf(printed.get(printed.size() - 1)) + 1);
        return inner.size() == width ? Optional.of(inner) : Optional.empty();
    }
}
