package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.extraction.Header.Head;
import org.gongkai.form.Column;
import org.gongkai.form.Edition;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.Section;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/**
 * Finds the sections whose columns a header names.
 *
 * <p>A header of several rows is read row by row, so that the columns below a group come after those beside it; both that
 * order and the printed order of the columns fit. A header in a single row may name its columns in any order.
 */
final class HeaderMatcher {
    private final Forms forms;
    private final Vocabulary vocabulary;

    HeaderMatcher(Forms forms, Vocabulary vocabulary) {
        this.forms = forms;
        this.vocabulary = vocabulary;
    }

    /** Every section of every edition that the cells can be the header of; empty where they are none. */
    List<Header> match(List<Cell> cells, boolean rowsKnown) {
        List<Header> headers = new ArrayList<>();
        for (Edition edition : forms.editions()) {
            for (FormTable table : edition.tables()) {
                for (Section section : table.sections()) {
                    match(table.code(), section, cells, rowsKnown)
                            .map(heads -> new Header(edition.id(), table.code(), section, heads))
                            .ifPresent(headers::add);
                }
            }
        }
        return widest(headers);
    }

    /** A header of three columns is no header of one of them, and one that names all of a section's columns is no part. */
    private static List<Header> widest(List<Header> headers) {
        return headers.stream()
                .filter(header -> headers.stream()
                        .noneMatch(other -> other.table().equals(header.table()) && explainsMore(other, header)))
                .toList();
    }

    private static boolean explainsMore(Header one, Header other) {
        return one.width() > other.width() || (one.width() == other.width() && one.isWhole() && !other.isWhole());
    }

    private Optional<List<Head>> match(String table, Section section, List<Cell> cells, boolean rowsKnown) {
        List<Cell> named = cells.stream()
                .filter(cell -> section.columns().stream().anyMatch(column -> names(cell, table, section, column)))
                .toList();
        boolean singleRow =
                rowsKnown && named.stream().mapToInt(Cell::row).distinct().count() == 1;
        Optional<List<Head>> exact =
                named.size() == section.columns().size() ? inOrder(table, section, named, singleRow) : Optional.empty();
        return exact.or(() -> singleRow ? inOneRow(table, section, named, cells) : Optional.empty())
                .or(() -> cutShort(table, section, cells));
    }

    private Optional<List<Head>> inOrder(String table, Section section, List<Cell> named, boolean singleRow) {
        return (singleRow ? Stream.of(section.columns()) : orders(section))
                .filter(order -> pairs(order, named, (cell, column) -> names(cell, table, section, column)))
                .findFirst()
                .map(order -> heads(section, order, named));
    }

    /** Columns in an order of the document's own, or some of them only; every cell must be known and none twice. */
    private Optional<List<Head>> inOneRow(String table, Section section, List<Cell> named, List<Cell> all) {
        List<Head> heads = new ArrayList<>();
        Set<Column> taken = new HashSet<>();
        for (Cell cell : named) {
            List<Column> columns = section.columns().stream()
                    .filter(column -> names(cell, table, section, column))
                    .toList();
            if (columns.size() != 1 || !taken.add(columns.get(0))) {
                return Optional.empty();
            }
            heads.add(new Head(columns.get(0), cell));
        }
        boolean othersAreSilent =
                all.stream().allMatch(cell -> named.contains(cell) || cell.isBlank() || isBeside(cell, table));
        return heads.isEmpty() || !othersAreSilent ? Optional.empty() : Optional.of(heads);
    }

    /** Labels that lost their end are told by their place, where at least one label beside them is whole. */
    private Optional<List<Head>> cutShort(String table, Section section, List<Cell> cells) {
        List<Cell> open = cells.stream()
                .filter(cell -> !cell.isBlank() && !isBeside(cell, table))
                .toList();
        if (open.size() != section.columns().size()
                || open.stream()
                        .noneMatch(cell ->
                                section.columns().stream().anyMatch(column -> names(cell, table, section, column)))) {
            return Optional.empty();
        }
        return orders(section)
                .filter(order -> pairs(
                        order,
                        open,
                        (cell, column) ->
                                names(cell, table, section, column) || vocabulary.isCut(cell.text(), column.label())))
                .findFirst()
                .map(order -> heads(section, order, open));
    }

    private static Stream<List<Column>> orders(Section section) {
        List<Column> rowByRow = section.columns().stream()
                .sorted(Comparator.comparingInt(column -> column.groups().size()))
                .toList();
        return Stream.of(section.columns(), rowByRow);
    }

    private static List<Head> heads(Section section, List<Column> order, List<Cell> cells) {
        return section.columns().stream()
                .map(column -> new Head(column, cells.get(order.indexOf(column))))
                .toList();
    }

    private interface Fit {
        boolean test(Cell cell, Column column);
    }

    private static boolean pairs(List<Column> order, List<Cell> cells, Fit fit) {
        for (int i = 0; i < order.size(); i++) {
            if (!fit.test(cells.get(i), order.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean names(Cell cell, String table, Section section, Column column) {
        return vocabulary.terms(cell.text()).contains(new Term(Term.Kind.COLUMN, table, section.code(), column.code()));
    }

    /** Whether the cell stands in a header without naming a column: a group, a mark, a heading. */
    private boolean isBeside(Cell cell, String table) {
        return vocabulary.terms(cell.text()).stream()
                .anyMatch(term -> term.table().equals(table)
                        && (term.is(Term.Kind.COLUMN_GROUP)
                                || term.is(Term.Kind.MARK)
                                || term.is(Term.Kind.HEADING)
                                || term.is(Term.Kind.ROW_GROUP)));
    }
}
