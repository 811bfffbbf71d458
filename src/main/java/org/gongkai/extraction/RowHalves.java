package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Cell;

/** The last row of a page and the first of the next, which may be halves of one. */
record RowHalves(List<Cell> upper, List<Cell> lower) {

    /** Cells of both rows in the same columns. */
    record Pair(Cell upper, Cell lower) {

        String text() {
            return upper.text() + lower.text();
        }

        private boolean bothSpeak() {
            return !isSilent(upper) && !isSilent(lower);
        }
    }

    /** The cells with text in both rows. */
    List<Pair> speaking() {
        return pairs().stream().filter(Pair::bothSpeak).toList();
    }

    /** Whether no text stands below the end of the page in columns of its own. */
    boolean fit() {
        List<Pair> pairs = pairs();
        return lower.stream()
                .filter(cell -> !cell.isBlank())
                .allMatch(cell -> pairs.stream().anyMatch(pair -> pair.lower().equals(cell)));
    }

    List<Cell> joined() {
        List<Cell> row = new ArrayList<>(upper);
        for (Pair pair : pairs()) {
            Cell cell = pair.upper();
            Cell more = pair.lower();
            Cell all = cell;
            if (pair.bothSpeak()) {
                all = cell.saying(cell.text() + "\n" + more.text());
            } else if (isSilent(cell)) {
                Cell below = isSilent(more) ? more.saying("") : more;
                all = new Cell(
                        below.text(), cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), below.address());
            }
            row.set(row.indexOf(cell), all);
        }
        return row;
    }

    List<Cell> emptied() {
        return lower.stream().map(cell -> cell.saying("")).toList();
    }

    /** A row that is known to stand on one page. */
    static List<Cell> whole(List<Cell> row) {
        return row.stream()
                .map(cell -> cell.mayBeHalf() ? cell.saying("") : cell)
                .toList();
    }

    private static boolean isSilent(Cell cell) {
        return cell.isBlank() || cell.mayBeHalf();
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Cell cell : upper) {
            lower.stream()
                    .filter(other -> other.column() == cell.column() && other.columnSpan() == cell.columnSpan())
                    .findFirst()
                    .ifPresent(other -> pairs.add(new Pair(cell, other)));
        }
        return pairs;
    }
}
