package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.extraction.Header.Head;
import org.gongkai.form.Column;
import org.gongkai.form.Forms;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/**
 * Finds the sections whose columns a header names.
 *
 * <p>A header of several rows is read row by row; both that order and the printed order of the columns fit. A header in a
 * single row may name its columns in any order.
 */
final class HeaderMatcher {
    private final Vocabulary vocabulary;
    private final List<HeaderPlan> plans;

    HeaderMatcher(Forms forms, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.plans = HeaderPlan.of(forms);
    }

    /** A cell of a header and what it may mean. */
    private record Named(Cell cell, List<Term> terms) {

        boolean names(HeaderPlan plan, Column column) {
            return terms.contains(plan.term(column));
        }

        boolean namesAny(HeaderPlan plan) {
            return terms.stream().anyMatch(plan::isNamedBy);
        }

        /** Whether it stands in the header of a table without naming a column: a group, a mark, a heading. */
        boolean isBeside(String table) {
            return terms.stream()
                    .anyMatch(term ->
                            term.table().equals(table) && !term.is(Term.Kind.COLUMN) && !term.is(Term.Kind.ROW));
        }
    }

    /**
     * Every section of every edition that the cells can be the header of; empty where they are none.
     *
     * @param place the grid they stand in
     */
    List<Header> match(List<Cell> cells, String place, boolean rowsKnown) {
        List<Named> printed = cells.stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> new Named(cell, vocabulary.terms(cell.text())))
                .toList();
        List<Header> headers = new ArrayList<>();
        for (HeaderPlan plan : plans) {
            match(plan, printed, rowsKnown)
                    .map(heads -> new Header(plan.edition(), plan.table(), plan.section(), place, heads))
                    .ifPresent(headers::add);
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

    private Optional<List<Head>> match(HeaderPlan plan, List<Named> printed, boolean rowsKnown) {
        List<Named> named = printed.stream().filter(cell -> cell.namesAny(plan)).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        boolean singleRow = rowsKnown
                && named.stream().mapToInt(cell -> cell.cell().row()).distinct().count() == 1;
        Optional<List<Head>> exact =
                named.size() == plan.columns().size() ? inOrder(plan, named, singleRow) : Optional.empty();
        return exact.or(() -> singleRow ? inOneRow(plan, named, printed) : Optional.empty())
                .or(() -> cutShort(plan, printed));
    }

    private static Optional<List<Head>> inOrder(HeaderPlan plan, List<Named> named, boolean singleRow) {
        return (singleRow ? Stream.of(plan.section().columns()) : orders(plan))
                .filter(order -> pairs(order, named, (cell, column) -> cell.names(plan, column)))
                .findFirst()
                .map(order -> heads(plan, order, named));
    }

    /** Columns in an order of the document's own, or some of them only; every cell must be known and none twice. */
    private static Optional<List<Head>> inOneRow(HeaderPlan plan, List<Named> named, List<Named> all) {
        List<Head> heads = new ArrayList<>();
        Set<Column> taken = new HashSet<>();
        for (Named cell : named) {
            List<Column> columns = plan.section().columns().stream()
                    .filter(column -> cell.names(plan, column))
                    .toList();
            if (columns.size() != 1 || !taken.add(columns.get(0))) {
                return Optional.empty();
            }
            heads.add(new Head(columns.get(0), cell.cell()));
        }
        boolean othersAreSilent = all.stream().allMatch(cell -> named.contains(cell) || cell.isBeside(plan.table()));
        return othersAreSilent ? Optional.of(heads) : Optional.empty();
    }

    /** Labels that lost their end are told by their place, where at least one label beside them is whole. */
    private Optional<List<Head>> cutShort(HeaderPlan plan, List<Named> printed) {
        List<Named> open =
                printed.stream().filter(cell -> !cell.isBeside(plan.table())).toList();
        if (open.size() != plan.columns().size()) {
            return Optional.empty();
        }
        return orders(plan)
                .filter(order -> pairs(
                        order,
                        open,
                        (cell, column) -> cell.names(plan, column)
                                || vocabulary.isCut(cell.cell().text(), column.label())))
                .findFirst()
                .map(order -> heads(plan, order, open));
    }

    private static Stream<List<Column>> orders(HeaderPlan plan) {
        return Stream.of(plan.section().columns(), plan.rowByRow());
    }

    private static List<Head> heads(HeaderPlan plan, List<Column> order, List<Named> cells) {
        return plan.section().columns().stream()
                .map(column -> new Head(column, cells.get(order.indexOf(column)).cell()))
                .toList();
    }

    private interface Fit {
        boolean test(Named cell, Column column);
    }

    private static boolean pairs(List<Column> order, List<Named> cells, Fit fit) {
        for (int i = 0; i < order.size(); i++) {
            if (!fit.test(cells.get(i), order.get(i))) {
                return false;
            }
        }
        return true;
    }
}
