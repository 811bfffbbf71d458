package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;
import org.gongkai.form.Characters;
import org.gongkai.form.Meaning;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;
import org.gongkai.submission.Allowance;

/** Tells what each row of a grid is: part of a header, a labelled row, or loose cells. */
final class GridLines {
    private static final Pattern ENUMERATED = Pattern.compile("\\(?\\d{1,2}[.、)].*");

    private final Vocabulary vocabulary;

    GridLines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Line> of(Grid grid) {
        List<Line> lines = new ArrayList<>(grid.rows().size());
        for (List<Cell> row : grid.rows()) {
            Allowance.check();
            if (!row.isEmpty()) {
                lines.add(line(row));
            }
        }
        return DoubtfulBlanks.marked(lines);
    }

    /** The last cell that means anything tells: behind a row's label stand nothing but values. */
    private Line line(List<Cell> row) {
        for (int i = row.size() - 1; i >= 0; i--) {
            Meaning meaning = meaning(row.get(i));
            if (!meaning.isNone()) {
                boolean labelled = i < row.size() - 1 && isLabel(row.get(i), meaning) && mayPrecede(row, i);
                if (labelled) {
                    return new Line.Labelled(meaning.rows(), row.get(i), row.subList(i + 1, row.size()));
                }
                return isHead(row, i + 1) ? new Line.Head(row) : new Line.Loose(row);
            }
        }
        return new Line.Loose(row);
    }

    private Meaning meaning(Cell cell) {
        return vocabulary.meaning(cell.text());
    }

    /** What names a row and a group of rows is a group where it stands beside several rows. */
    private static boolean isLabel(Cell cell, Meaning meaning) {
        return meaning.is(Term.Kind.ROW) && (cell.rowSpan() == 1 || !meaning.is(Term.Kind.ROW_GROUP));
    }

    /** Before a row's label stand its groups, its enumerator or nothing; never a figure and never a column's name. */
    private boolean mayPrecede(List<Cell> row, int label) {
        for (int i = 0; i < label; i++) {
            if (!mayPrecede(row.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean mayPrecede(Cell cell) {
        Meaning meaning = meaning(cell);
        return meaning.isNone()
                ? cell.isBlank() || isEnumeratorOrWords(cell.text())
                : meaning.is(Term.Kind.ROW_GROUP) || meaning.is(Term.Kind.ROW);
    }

    private static boolean isEnumeratorOrWords(String text) {
        String folded = Characters.folded(text);
        return folded.codePoints().noneMatch(Character::isDigit)
                ? folded.codePoints().anyMatch(Character::isLetter)
                : ENUMERATED.matcher(folded).matches();
    }

    private boolean isHead(List<Cell> row, int end) {
        for (int i = 0; i < end; i++) {
            if (meaning(row.get(i)).isOtherThan(Term.Kind.ROW)) {
                return true;
            }
        }
        return false;
    }
}
