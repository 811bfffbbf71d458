package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.form.Characters;
import org.gongkai.form.Meaning;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/** Undoes what some programs make of a merged cell of a header: its label in each of the cells beside each other. */
final class RepeatedLabel {
    private RepeatedLabel() {}

    static List<Cell> merged(List<Cell> row, Vocabulary vocabulary) {
        List<Cell> merged = new ArrayList<>();
        for (Cell cell : row) {
            Cell last = merged.isEmpty() ? cell : merged.get(merged.size() - 1);
            boolean again = !merged.isEmpty()
                    && last.row() == cell.row()
                    && last.column() + last.columnSpan() == cell.column()
                    && Characters.areSame(last.text(), cell.text())
                    && namesColumns(cell, vocabulary);
            if (again) {
                merged.set(merged.size() - 1, widened(last, cell.columnSpan()));
            } else {
                merged.add(cell);
            }
        }
        return merged;
    }

    private static boolean namesColumns(Cell cell, Vocabulary vocabulary) {
        Meaning meaning = vocabulary.meaning(cell.text());
        return meaning.is(Term.Kind.COLUMN) || meaning.is(Term.Kind.COLUMN_GROUP);
    }

    private static Cell widened(Cell cell, int more) {
        return new Cell(
                cell.text(), cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan() + more, cell.address());
    }
}
