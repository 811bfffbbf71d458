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

    /** Whether the cells of a row name so many columns, each once, that rows below may be groups. */
    static boolean areNames(List<Cell> row, Vocabulary vocabulary) {
        return names(row, vocabulary).size() >= NAMES;
    }

    /**
     * The row's figures, blank ones included; empty unless each cell that is none names a group, and each that is one has
     * its name above it.
     *
     * @param above the last header before the row
     */
    static List<FilledCell> read(List<Cell> row, List<Cell> above, Vocabulary vocabulary, ColumnLabels labels) {
        List<Cell> printed = Line.printed(row);
        int first = 0;
        while (first < printed.size()
                && !PrintedValue.isValue(printed.get(first).text())) {
            first++;
        }
        List<Cell> names = names(above, vocabulary);
        if (first == 0 || names.size() < NAMES) {
            return List.of();
        }
        List<String> groups = printed.subList(0, first).stream().map(Cell::text).toList();
        int end = printed.get(first - 1).column();
        List<Cell> values = row.stream()
                .filter(cell -> cell.column() > end && (!cell.isBlank() || isBelow(names, cell)))
                .toList();
        return values.size() == names.size() ? read(groups, values, names, labels) : List.of();
    }

    private static boolean isBelow(List<Cell> names, Cell cell) {
        return names.stream()
                .anyMatch(name -> name.column() == cell.column() && name.columnSpan() == cell.columnSpan());
    }

    /** The cells of a row that name columns, each standing above its figures; empty where the row is no such header. */
    private static List<Cell> names(List<Cell> row, Vocabulary vocabulary) {
        List<Cell> names = row.stream()
                .filter(cell -> !cell.isBlank())
                .filter(cell -> vocabulary.meaning(cell.text()).is(Term.Kind.COLUMN))
                .toList();
        boolean once =
                names.stream().map(cell -> cell.text().strip()).distinct().count() == names.size();
        return once ? names : List.of();
    }

    private static List<FilledCell> read(
            List<String> groups, List<Cell> values, List<Cell> header, ColumnLabels labels) {
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
                .map(found -> new FilledCell(found, value, name, String.join(" ", groups)));
    }
}
