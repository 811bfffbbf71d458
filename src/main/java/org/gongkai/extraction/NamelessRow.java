package org.gongkai.extraction;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.document.Cell;
import org.gongkai.submission.SourceAddress;

/**
 * A row of a table whose rows have no labels, which may be the one that the form has.
 *
 * @param cells its figures, blank ones included
 * @param name what stands before them, such as 件, a body or a year; empty in the form itself
 * @param hidden whether the document does not show it
 * @param whole whether it stands below the names of all columns; else it is put together of rows with a group each
 * @param inPlace whether the tables that the form has above it were read before
 */
record NamelessRow(List<FilledCell> cells, String name, boolean hidden, boolean whole, boolean inPlace) {
    NamelessRow {
        cells = List.copyOf(cells);
    }

    /** Of the cells of a row of values, at most one in so many is none. */
    private static final int ODD_AMONG = 4;

    /** What stands before the values of a row. */
    static String name(List<Cell> row, List<Cell> values) {
        return row.stream()
                .filter(cell -> !cell.isBlank() && cell.column() < values.get(0).column())
                .map(cell -> cell.text().strip())
                .collect(Collectors.joining(" "));
    }

    /**
     * A formula that nobody calculated stands for a value too, one that is not there to be read; so do a few odd words
     * among many values, which spoil their own cells only. Words among nothing but blanks are a note.
     */
    static boolean areValues(List<Cell> cells) {
        long odd = cells.stream()
                .filter(cell -> !PrintedValue.isValue(cell.text()) && !isFormula(cell))
                .count();
        boolean isNote =
                odd > 0 && odd == cells.stream().filter(cell -> !cell.isBlank()).count();
        return !isNote && odd * ODD_AMONG <= cells.size() && cells.stream().anyMatch(cell -> !isFormula(cell));
    }

    private static boolean isFormula(Cell cell) {
        return cell.text().equals("=");
    }

    SourceAddress address() {
        return cells.get(0).cell().address();
    }

    String printed() {
        return name + " | "
                + String.join(
                        " | ",
                        cells.stream().map(its -> its.cell().text().strip()).toList());
    }

    boolean isBlank() {
        return cells.stream().allMatch(its -> its.cell().isBlank());
    }

    /** Whether a cell prints a figure, which blanks, dashes and 无 are not. */
    static boolean saysNumber(Cell cell) {
        return cell.text().codePoints().anyMatch(Character::isDigit);
    }

    boolean hasNumbers() {
        return cells.stream().anyMatch(its -> saysNumber(its.cell()));
    }

    /** Whether it only numbers the columns: 1, 2, 3 and so on. */
    boolean numbersColumns() {
        int first = number(0);
        for (int i = 1; i < cells.size(); i++) {
            if (first < 0 || number(i) != first + i) {
                return false;
            }
        }
        return first >= 0;
    }

    private int number(int at) {
        String text = cells.get(at).cell().text().strip().replaceAll("^[(（\\[]|[)）\\]]$", "");
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
