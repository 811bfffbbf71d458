package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;
import org.gongkai.form.Characters;
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
        List<Line> lines = new ArrayList<>();
        for (List<Cell> row : grid.rows()) {
            Allowance.check();
            if (!row.isEmpty()) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    private Line line(List<Cell> row) {
        OptionalInt label = label(row);
        if (label.isPresent()) {
            int at = label.getAsInt();
            return new Line.Labelled(rows(row.get(at)), row.get(at), row.subList(at + 1, row.size()));
        }
        return row.stream().anyMatch(this::isHead) ? new Line.Head(row) : new Line.Loose(row);
    }

    /** The last cell that names a row, where nothing but values follows it and nothing but labels stands before it. */
    private OptionalInt label(List<Cell> row) {
        for (int i = row.size() - 2; i >= 0; i--) {
            Cell cell = row.get(i);
            if (!rows(cell).isEmpty()) {
                boolean valuesFollow = row.subList(i + 1, row.size()).stream().noneMatch(this::isLabel);
                boolean labelsPrecede = row.subList(0, i).stream().allMatch(this::mayPrecede);
                boolean isGroup = cell.rowSpan() > 1 && hasGroupMeaning(cell);
                return valuesFollow && labelsPrecede && !isGroup ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private List<Term> rows(Cell cell) {
        List<Term> terms = vocabulary.terms(cell.text());
        return terms.isEmpty()
                ? terms
                : terms.stream().filter(term -> term.is(Term.Kind.ROW)).toList();
    }

    private boolean hasGroupMeaning(Cell cell) {
        return vocabulary.terms(cell.text()).stream().anyMatch(term -> term.is(Term.Kind.ROW_GROUP));
    }

    private boolean isLabel(Cell cell) {
        return !vocabulary.terms(cell.text()).isEmpty();
    }

    /** Before a row's label stand its groups, its enumerator or nothing; never a figure and never a column's name. */
    private boolean mayPrecede(Cell cell) {
        List<Term> terms = vocabulary.terms(cell.text());
        boolean names = terms.stream().anyMatch(term -> term.is(Term.Kind.ROW_GROUP) || term.is(Term.Kind.ROW));
        return cell.isBlank() || names || (terms.isEmpty() && isEnumeratorOrWords(cell.text()));
    }

    private static boolean isEnumeratorOrWords(String text) {
        String folded = Characters.folded(text);
        return folded.codePoints().noneMatch(Character::isDigit)
                ? folded.codePoints().anyMatch(Character::isLetter)
                : ENUMERATED.matcher(folded).matches();
    }

    private boolean isHead(Cell cell) {
        for (Term term : vocabulary.terms(cell.text())) {
            if (!term.is(Term.Kind.ROW)) {
                return true;
            }
        }
        return false;
    }
}
