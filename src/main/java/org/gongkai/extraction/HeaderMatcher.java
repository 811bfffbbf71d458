package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.form.Column;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;

/**
 * Finds the sections whose columns a header names.
 *
 * <p>A header may name its columns in any order: where the places of its cells are known they stand where their names do,
 * else groups and columns follow the order of their names, row by row.
 */
final class HeaderMatcher {
    /** Few wordings of headers make up nearly all reports. */
    private static final int CACHED = 5_000;

    /** So many columns named are a header, whatever else stands in it. */
    private static final int NAMED = 5;

    private final Vocabulary vocabulary;
    private final List<HeaderPlan> plans;
    private final Map<HeaderWording, HeaderReading> cache = new ConcurrentHashMap<>();

    HeaderMatcher(Forms forms, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.plans = HeaderPlan.of(forms);
    }

    /**
     * What the cells are the header of.
     *
     * @param rowsKnown whether they stand in a grid, so that their columns compare
     */
    HeaderReading read(List<Cell> cells, boolean rowsKnown) {
        boolean apart = !rowsKnown && areApart(cells);
        List<Cell> placed = apart ? inOneLine(cells) : cells;
        HeaderWording wording = new HeaderWording(placed, rowsKnown, apart);
        HeaderReading known = cache.get(wording);
        if (known == null) {
            known = find(printed(placed), rowsKnown, apart);
            if (cache.size() < CACHED) {
                cache.put(wording, known);
            }
        }
        return known;
    }

    /** Lines of one cell each do not tell what stood above what, nor beside what. */
    private static boolean areApart(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::row).distinct().count() == cells.size();
    }

    private static List<Cell> inOneLine(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Cell(cell.text(), 0, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.address()))
                .toList();
    }

    private HeaderReading find(List<NamedCell> printed, boolean rowsKnown, boolean apart) {
        List<HeaderMatch> matches = new ArrayList<>();
        for (HeaderPlan plan : plans) {
            match(plan, printed, rowsKnown, apart).ifPresent(matches::add);
        }
        List<HeaderMatch> widest = HeaderMatch.widest(matches);
        return new HeaderReading(
                widest,
                named(printed),
                widest.isEmpty() ? rearranged(printed) : Set.of(),
                widest.isEmpty() && apart ? byHeight(printed) : Set.of());
    }

    private Set<String> byHeight(List<NamedCell> printed) {
        return plans.stream()
                .filter(plan -> HeaderBlocks.of(plan, printed, false).isPresent()
                        && HeaderBlocks.of(plan, printed, true).isEmpty())
                .map(HeaderPlan::table)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> named(List<NamedCell> printed) {
        return plans.stream()
                .filter(plan -> !plan.section().labelled())
                .filter(plan ->
                        printed.stream().filter(cell -> cell.namesAny(plan)).count() >= NAMED)
                .map(HeaderPlan::table)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The tables whose groups or columns the cells name in an order that is not the form's, or not to be told; no part of
     * such a header may be read without the rest.
     */
    private Set<String> rearranged(List<NamedCell> printed) {
        return plans.stream()
                .filter(plan -> printed.stream().anyMatch(cell -> cell.namesAny(plan)))
                .filter(plan -> HeaderBlocks.of(plan, printed, false)
                        .filter(HeaderBlocks::areAsInForm)
                        .isEmpty())
                .map(HeaderPlan::table)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<NamedCell> printed(List<Cell> cells) {
        List<NamedCell> printed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                printed.add(new NamedCell(
                        i, cells.get(i), vocabulary.terms(cells.get(i).text())));
            }
        }
        return printed;
    }

    private Optional<HeaderMatch> match(HeaderPlan plan, List<NamedCell> printed, boolean rowsKnown, boolean apart) {
        List<NamedCell> named =
                printed.stream().filter(cell -> cell.namesAny(plan)).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        boolean singleRow = rowsKnown
                && named.stream().mapToInt(cell -> cell.cell().row()).distinct().count() == 1;
        if (printed.stream().anyMatch(NamedCell::isSubtotal)) {
            return inOwnOrder(plan, withSubtotals(plan, printed), printed, rowsKnown && !singleRow);
        }
        Optional<HeaderBlocks> blocks = HeaderBlocks.of(plan, printed, apart);
        return inOwnOrder(plan, named, printed, rowsKnown && !singleRow)
                .or(() -> blocks.flatMap(order -> byLevels(order, named, rowsKnown)))
                .or(() -> singleRow ? inOneRow(plan, named, printed) : Optional.empty())
                .or(() -> blocks.filter(HeaderBlocks::areAsInForm).flatMap(order -> cutShort(plan, printed)));
    }

    /** A column of subtotals takes its cell of a row like any other; it holds no figure of the form. */
    private static List<NamedCell> withSubtotals(HeaderPlan plan, List<NamedCell> printed) {
        return printed.stream()
                .filter(cell -> cell.namesAny(plan) || cell.isSubtotal())
                .toList();
    }

    /** As many names as columns, by the order of the groups and of the names within them. */
    private static Optional<HeaderMatch> byLevels(HeaderBlocks blocks, List<NamedCell> named, boolean rowsKnown) {
        return blocks.assign(named, rowsKnown)
                .map(pairs -> new HeaderMatch(
                        blocks.plan(),
                        pairs.stream().map(HeaderBlocks.Pair::column).toList(),
                        pairs.stream().map(pair -> pair.cell().place()).toList(),
                        false));
    }

    /** In a header of several rows of a grid the columns stand where their names do, whatever the form's order. */
    private static Optional<HeaderMatch> inOwnOrder(
            HeaderPlan plan, List<NamedCell> named, List<NamedCell> all, boolean severalRows) {
        List<Cell> groups = all.stream()
                .filter(cell -> cell.isGroupOf(plan.table()))
                .map(NamedCell::cell)
                .toList();
        return severalRows
                ? HeaderOrder.leftToRight(named.stream().map(NamedCell::cell).toList(), groups)
                        .flatMap(order ->
                                inOneRow(plan, order.stream().map(named::get).toList(), all))
                : Optional.empty();
    }

    /** Columns in an order of the document's own, or some of them only; every cell must be known and none twice. */
    private static Optional<HeaderMatch> inOneRow(HeaderPlan plan, List<NamedCell> named, List<NamedCell> all) {
        List<Column> columns = new ArrayList<>();
        Set<Column> taken = new HashSet<>();
        for (NamedCell cell : named) {
            List<Column> meant = cell.isSubtotal()
                    ? List.of(NamedCell.SUBTOTAL)
                    : plan.section().columns().stream()
                            .filter(column -> cell.names(plan, column))
                            .toList();
            if (meant.size() != 1 || !taken.add(meant.get(0))) {
                return Optional.empty();
            }
            columns.add(meant.get(0));
        }
        boolean othersAreSilent = all.stream().allMatch(cell -> named.contains(cell) || cell.isBeside(plan.table()));
        return othersAreSilent
                ? Optional.of(new HeaderMatch(
                        plan, columns, named.stream().map(NamedCell::place).toList(), false))
                : Optional.empty();
    }

    /** Labels that lost their end are told by their place, where at least one label beside them is whole. */
    private Optional<HeaderMatch> cutShort(HeaderPlan plan, List<NamedCell> printed) {
        List<NamedCell> open =
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

    private static HeaderMatch matched(HeaderPlan plan, List<Column> order, List<NamedCell> cells, boolean cutShort) {
        List<Column> columns = plan.section().columns();
        return new HeaderMatch(
                plan,
                columns,
                columns.stream()
                        .map(column -> cells.get(order.indexOf(column)).place())
                        .toList(),
                cutShort);
    }

    private interface Fit {
        boolean test(NamedCell cell, Column column);
    }

    private static boolean pairs(List<Column> order, List<NamedCell> cells, Fit fit) {
        for (int i = 0; i < order.size(); i++) {
            if (!fit.test(cells.get(i), order.get(i))) {
                return false;
            }
        }
        return true;
    }
}
