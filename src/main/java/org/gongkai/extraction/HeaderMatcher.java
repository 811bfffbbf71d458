package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * <p>Where the places of its cells are known, a header may name its columns in any order. Else one of several rows is read
 * row by row; both that order and the printed order of the columns fit.
 */
final class HeaderMatcher {
    /** Few wordings of headers make up nearly all reports. */
    private static final int CACHED = 5_000;

    private final Vocabulary vocabulary;
    private final List<HeaderPlan> plans;
    private final Map<Wording, List<Match>> cache = new ConcurrentHashMap<>();

    HeaderMatcher(Forms forms, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.plans = HeaderPlan.of(forms);
    }

    /** A cell of a header and what it may mean. */
    private record Named(int place, Cell cell, List<Term> terms) {

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
        Wording wording = Wording.of(cells, rowsKnown);
        List<Match> known = cache.get(wording);
        if (known == null) {
            known = find(cells, rowsKnown);
            if (cache.size() < CACHED) {
                cache.put(wording, known);
            }
        }
        return known.stream().map(match -> match.header(cells, place)).toList();
    }

    /** The texts of a header and the places they stand in, counted from its first: all that decides what it is. */
    private record Wording(List<String> texts, List<Integer> places) {

        static Wording of(List<Cell> cells, boolean rowsKnown) {
            Cell first = cells.get(0);
            return new Wording(
                    cells.stream().map(Cell::text).toList(),
                    rowsKnown
                            ? cells.stream()
                                    .flatMap(cell -> Stream.of(
                                            cell.row() - first.row(),
                                            cell.column() - first.column(),
                                            cell.columnSpan()))
                                    .toList()
                            : List.of());
        }
    }

    /** A section that a header fits, with the place among its cells of each column's name. */
    private record Match(HeaderPlan plan, List<Column> columns, List<Integer> places, boolean cutShort) {

        Header header(List<Cell> cells, String place) {
            List<Head> heads = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                heads.add(new Head(columns.get(i), cells.get(places.get(i))));
            }
            return new Header(plan.table(), plan.section(), place, heads, cutShort);
        }
    }

    private List<Match> find(List<Cell> cells, boolean rowsKnown) {
        List<Named> printed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                printed.add(
                        new Named(i, cells.get(i), vocabulary.terms(cells.get(i).text())));
            }
        }
        List<Match> matches = new ArrayList<>();
        for (HeaderPlan plan : plans) {
            match(plan, printed, rowsKnown).ifPresent(matches::add);
        }
        return widest(matches);
    }

    /** A header of three columns is no header of one of them, and one that names all of a section's columns is no part. */
    private static List<Match> widest(List<Match> matches) {
        return matches.stream()
                .filter(match -> matches.stream()
                        .noneMatch(other ->
                                other.plan().table().equals(match.plan().table()) && explainsMore(other, match)))
                .toList();
    }

    private static boolean explainsMore(Match one, Match other) {
        int more = one.columns().size() - other.columns().size();
        return more > 0 || (more == 0 && isWhole(one) && !isWhole(other));
    }

    private static boolean isWhole(Match match) {
        return match.columns().size() == match.plan().columns().size();
    }

    private Optional<Match> match(HeaderPlan plan, List<Named> printed, boolean rowsKnown) {
        List<Named> named = printed.stream().filter(cell -> cell.namesAny(plan)).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        boolean singleRow = rowsKnown
                && named.stream().mapToInt(cell -> cell.cell().row()).distinct().count() == 1;
        Optional<Match> exact =
                named.size() == plan.columns().size() ? inOrder(plan, named, singleRow) : Optional.empty();
        return inOwnOrder(plan, named, printed, rowsKnown && !singleRow)
                .or(() -> exact)
                .or(() -> singleRow ? inOneRow(plan, named, printed) : Optional.empty())
                .or(() -> rowsKnown ? Optional.empty() : withinGroup(plan, named, printed))
                .or(() -> cutShort(plan, printed));
    }

    /** In a header of several rows of a grid the columns stand where their names do, whatever the form's order. */
    private static Optional<Match> inOwnOrder(
            HeaderPlan plan, List<Named> named, List<Named> all, boolean severalRows) {
        List<Cell> groups = all.stream()
                .filter(cell -> cell.isBeside(plan.table()))
                .map(Named::cell)
                .toList();
        return severalRows
                ? HeaderOrder.leftToRight(named.stream().map(Named::cell).toList(), groups)
                        .flatMap(order ->
                                inOneRow(plan, order.stream().map(named::get).toList(), all))
                : Optional.empty();
    }

    /** Flattened, a header has no places; only the columns of its group may come in an order of their own. */
    private static Optional<Match> withinGroup(HeaderPlan plan, List<Named> named, List<Named> all) {
        return inOneRow(plan, named, all)
                .flatMap(match -> HeaderOrder.withinGroup(plan.section().columns(), match.columns())
                        .map(order -> new Match(
                                plan,
                                order,
                                order.stream()
                                        .map(column -> match.places()
                                                .get(match.columns().indexOf(column)))
                                        .toList(),
                                false)));
    }

    private static Optional<Match> inOrder(HeaderPlan plan, List<Named> named, boolean singleRow) {
        return (singleRow ? Stream.of(plan.section().columns()) : orders(plan))
                .filter(order -> pairs(order, named, (cell, column) -> cell.names(plan, column)))
                .findFirst()
                .map(order -> matched(plan, order, named, false));
    }

    /** Columns in an order of the document's own, or some of them only; every cell must be known and none twice. */
    private static Optional<Match> inOneRow(HeaderPlan plan, List<Named> named, List<Named> all) {
        List<Column> columns = new ArrayList<>();
        Set<Column> taken = new HashSet<>();
        for (Named cell : named) {
            List<Column> meant = plan.section().columns().stream()
                    .filter(column -> cell.names(plan, column))
                    .toList();
            if (meant.size() != 1 || !taken.add(meant.get(0))) {
                return Optional.empty();
            }
            columns.add(meant.get(0));
        }
        boolean othersAreSilent = all.stream().allMatch(cell -> named.contains(cell) || cell.isBeside(plan.table()));
        return othersAreSilent
                ? Optional.of(new Match(
                        plan, columns, named.stream().map(Named::place).toList(), false))
                : Optional.empty();
    }

    /** Labels that lost their end are told by their place, where at least one label beside them is whole. */
    private Optional<Match> cutShort(HeaderPlan plan, List<Named> printed) {
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
                .map(order -> matched(plan, order, open, true));
    }

    private static Stream<List<Column>> orders(HeaderPlan plan) {
        return Stream.of(plan.section().columns(), plan.rowByRow());
    }

    private static Match matched(HeaderPlan plan, List<Column> order, List<Named> cells, boolean cutShort) {
        List<Column> columns = plan.section().columns();
        return new Match(
                plan,
                columns,
                columns.stream()
                        .map(column -> cells.get(order.indexOf(column)).place())
                        .toList(),
                cutShort);
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
