package org.gongkai.warehouse;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.form.Forms;
import org.gongkai.form.Role;
import org.gongkai.report.Figure;
import org.gongkai.report.Report;

/**
 * What of a report adds up over agencies: its stated leaves, none twice.
 *
 * @param printedTotals of the flows and the results of table three, by row, where a total is stated
 * @param applicationLeaves the sum of the loaded result leaves, taken from the figures and not from the facts, so that
 *     the one proves the other
 * @param notLoaded stated leaves that no fact can hold
 */
record Facts(
        List<ApplicationFact> applications,
        List<FlowFact> flows,
        List<DisclosureFact> disclosures,
        List<ReviewFact> reviews,
        Map<String, Long> printedTotals,
        long applicationLeaves,
        int notLoaded) {

    static Facts of(Report report, Forms forms, FactMembers members) {
        Map<String, StatedTable> tables = new HashMap<>();
        for (Figure figure : report.figures()) {
            figure.value()
                    .number()
                    .ifPresent(number -> forms.figure(figure.code())
                            .ifPresent(
                                    definition -> tables.computeIfAbsent(definition.table(), table -> new StatedTable())
                                            .add(new StatedCell(definition, number))));
        }
        StatedTable applications =
                Optional.ofNullable(tables.get("application")).orElseGet(StatedTable::new);
        StatedTable disclosures = Optional.ofNullable(tables.get("disclosure")).orElseGet(StatedTable::new);
        StatedTable reviews = Optional.ofNullable(tables.get("review")).orElseGet(StatedTable::new);
        return new Facts(
                ApplicationFact.of(applications, members),
                FlowFact.of(applications, members),
                DisclosureFact.of(disclosures, members),
                ReviewFact.of(reviews, members),
                printedTotals(applications),
                leaves(applications),
                notLoaded(applications) + notLoaded(disclosures) + notLoaded(reviews));
    }

    private static Map<String, Long> printedTotals(StatedTable applications) {
        Map<String, Long> totals = new HashMap<>();
        applications
                .cells()
                .filter(cell -> cell.figure().column().role() == Role.TOTAL)
                .filter(cell -> cell.figure().row().role() != Role.OUTCOME)
                .filter(StatedCell::loadable)
                .forEach(cell -> totals.put(cell.row(), cell.count()));
        return Map.copyOf(totals);
    }

    private static long leaves(StatedTable applications) {
        return applications.rows(Role.OUTCOME).values().stream()
                .flatMap(List::stream)
                .filter(StatedCell::leaf)
                .filter(StatedCell::loadable)
                .mapToLong(StatedCell::count)
                .sum();
    }

    private static int notLoaded(StatedTable table) {
        Predicate<StatedCell> leaf = StatedCell::leaf;
        return (int) table.cells().filter(leaf.and(cell -> !cell.loadable())).count();
    }

    Optional<Long> printedTotal(String row) {
        return Optional.ofNullable(printedTotals.get(row));
    }

    BigDecimal disclosureAmount() {
        return disclosures.stream().map(DisclosureFact::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the facts hold beyond the printed leaves. */
    long applicationUnallocated() {
        return applications.stream().mapToLong(ApplicationFact::applications).sum() - applicationLeaves;
    }
}
