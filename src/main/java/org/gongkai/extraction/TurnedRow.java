package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/** A group of columns that a document prints as a row: 行政复议 before its five figures, the names of which stand above. */
final class TurnedRow {
    /** So many names beside each other are the header of such rows. */
    private static final int NAMES = 3;

    private TurnedRow() {}

    /** The cells of a row that name columns, each standing above its figures; empty where the row is no such header. */
    static List<Cell> header(List<Cell> row, Vocabulary vocabulary) {
        List<Cell> names = row.stream()
                .filter(cell -> !cell.isBlank())
                .filter(cell -> vocabulary.terms(cell.text()).stream().anyMatch(term -> term.is(Term.Kind.COLUMN)))
                .toList();
        boolean once =
                names.stream().map(cell -> cell.text().strip()).distinct().count() == names.size();
        return names.size() >= NAMES && once ? names : List.of();
    }

    /** The row's figures; empty unless each cell that is none names a group, and each that is one has its name above it. */
    static List<FilledCell> read(List<Cell> row, List<Cell> header, ColumnLabels labels) {
        List<Cell> printed = row.stream().filter(cell -> !cell.isBlank()).toList();
        List<String> groups = printed.stream()
                .map(Cell::text)
                .takeWhile(text -> !PrintedValue.isValue(text))
                .toList();
        List<Cell> values = printed.subList(groups.size(), printed.size());
        if (groups.isEmpty() || values.size() != header.size()) {
            return List.of();
        }
        List<FilledCell> filled = new ArrayList<>();
        for (Cell value : values) {
            figure(groups, value, header, labels).ifPresent(filled::add);
        }
        boolean each = filled.size() == values.size()
                && filled.stream().map(FilledCell::figure).distinct().count() == values.size();
        return each ? filled : List.of();
    }

    private static Optional<FilledCell> figure(
            List<String> groups, Cell value, List<Cell> header, ColumnLabels labels) {
        List<Cell> above = header.stream()
                .filter(name -> name.column() == value.column() && name.columnSpan() == value.columnSpan())
                .toList();
        if (above.size() != 1 || !PrintedValue.isValue(value.text())) {
            return Optional.empty();
        }
        String name = above.get(0).text();
        Optional<FigureDefinition> figure =
                labels.figure(Stream.concat(groups.stream(), Stream.of(name)).toList());
        return figure.filter(found -> !found.section().labelled())
                .map(found -> new FilledCell(found, value, name + " " + String.join(" ", groups)));
    }
}
