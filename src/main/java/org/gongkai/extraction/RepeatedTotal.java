package org.gongkai.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.document.Cell;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/**
 * A second column 总计 right of a table of a sheet, with which somebody checked the first.
 *
 * <p>Which of the two is the form's would be a guess where they differ, since the first may add up the organisations only;
 * where every row prints the same in both, it does not matter.
 */
final class RepeatedTotal {
    private static final String APPLICATION = "application";
    private static final String TOTAL = "total";

    /** So many rows that print the same in both are no chance. */
    private static final int SEVERAL = 2;

    private RepeatedTotal() {}

    /** The header without the second 总计; as it is where there is none, or where the two columns differ. */
    static List<Cell> without(List<Cell> head, List<Line> lines, Vocabulary vocabulary) {
        List<Cell> totals = head.stream()
                .filter(cell -> isTotal(cell, vocabulary))
                .sorted(Comparator.comparingInt(Cell::column))
                .toList();
        if (totals.size() != 2) {
            return head;
        }
        int second = totals.get(1).column();
        List<Cell> others =
                head.stream().filter(cell -> cell.column() != second).toList();
        boolean beside = others.size() == head.size() - 1
                && others.stream().allMatch(cell -> cell.column() + cell.columnSpan() <= second);
        return beside && areTheSame(totals.get(0).column(), second, lines) ? others : head;
    }

    private static boolean isTotal(Cell cell, Vocabulary vocabulary) {
        List<Term> terms = vocabulary.terms(cell.text());
        return cell.columnSpan() == 1
                && terms.stream()
                        .anyMatch(term -> term.is(Term.Kind.COLUMN)
                                && term.table().equals(APPLICATION)
                                && term.code().equals(TOTAL));
    }

    private static boolean areTheSame(int first, int second, List<Line> lines) {
        List<Line.Labelled> rows = lines.stream()
                .filter(Line.Labelled.class::isInstance)
                .map(Line.Labelled.class::cast)
                .filter(row ->
                        row.meanings().stream().anyMatch(term -> term.table().equals(APPLICATION)))
                .toList();
        return rows.stream().allMatch(row -> text(row, first).equals(text(row, second)))
                && rows.stream().filter(row -> !text(row, first).isEmpty()).count() >= SEVERAL;
    }

    private static String text(Line.Labelled row, int column) {
        Optional<Cell> below =
                row.values().stream().filter(cell -> cell.column() == column).findFirst();
        return below.map(cell -> cell.text().strip()).orElse("");
    }
}
