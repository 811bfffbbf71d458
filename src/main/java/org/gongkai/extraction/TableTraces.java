package org.gongkai.extraction;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Paragraph;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/** Tells which of the form's tables a piece of a document prints, before anything of them is read. */
final class TableTraces {
    /** So many names of columns are a header and no words of a text. */
    private static final int COLUMNS = 3;

    private final Vocabulary vocabulary;
    private final GridLines gridLines;
    private final TextLines textLines;

    TableTraces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.gridLines = new GridLines(vocabulary);
        this.textLines = new TextLines(vocabulary);
    }

    /**
     * What is printed.
     *
     * @param tables of which there is a row or a header
     * @param rows those labels that can be one row only
     * @param headed the tables whose headings stand in lines of their own
     */
    record Traces(Set<String> tables, Set<Term> rows, Set<String> headed) {
        static final Traces NONE = new Traces(Set.of(), Set.of(), Set.of());

        boolean isEmpty() {
            return tables.isEmpty();
        }

        Traces and(Traces more) {
            return new Traces(united(tables, more.tables), united(rows, more.rows), united(headed, more.headed));
        }

        /** Whether a row is there again. */
        boolean repeat(Traces earlier) {
            return !Collections.disjoint(rows, earlier.rows);
        }

        private static <T> Set<T> united(Set<T> some, Set<T> more) {
            return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
        }
    }

    Traces in(Document piece) {
        List<Paragraph> paragraphs = piece.paragraphs().toList();
        Stream<Line> ofGrids = piece.grids().flatMap(grid -> gridLines.of(grid).stream());
        Stream<Line> ofText = paragraphs.isEmpty() ? Stream.of() : textLines.of(paragraphs).stream();
        Traces traces = new Traces(new TreeSet<>(), new HashSet<>(), new TreeSet<>());
        Stream.concat(ofGrids, ofText).forEach(line -> note(line, traces));
        paragraphs.forEach(paragraph -> heading(paragraph.text(), traces));
        return traces;
    }

    private void note(Line line, Traces traces) {
        if (line instanceof Line.Labelled row) {
            row.meanings().forEach(meaning -> traces.tables().add(meaning.table()));
            if (row.meanings().size() == 1) {
                traces.rows().add(row.meanings().get(0));
            }
        } else if (line instanceof Line.Head head) {
            header(head.cells(), traces);
        }
    }

    private void header(List<Cell> cells, Traces traces) {
        List<String> tables = cells.stream()
                .map(cell -> vocabulary.meaning(cell.text()))
                .filter(meaning -> meaning.is(Term.Kind.COLUMN))
                .flatMap(meaning -> meaning.terms().stream()
                        .filter(term -> term.is(Term.Kind.COLUMN))
                        .map(Term::table)
                        .distinct())
                .toList();
        tables.stream()
                .filter(table -> Collections.frequency(tables, table) >= COLUMNS)
                .forEach(traces.tables()::add);
        cells.forEach(cell -> heading(cell.text(), traces));
    }

    private void heading(String text, Traces traces) {
        vocabulary.terms(text).stream()
                .filter(term -> term.is(Term.Kind.HEADING))
                .forEach(term -> traces.headed().add(term.table()));
    }
}
