package org.gongkai.warehouse;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.form.Forms;
import org.gongkai.form.Role;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
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
        Map<String, StatedTable> tables = stated(report, forms);
        StatedTable applications = tables.getOrDefault("application", new StatedTable());
        StatedTable disclosures = tables.getOrDefault("disclosure", new StatedTable());
        StatedTable reviews = tables.getOrDefault("review", new StatedTable());
        Map<String, List<StatedCell>> outcomes = applications.rows(Role.OUTCOME);
        return new Facts(
                ApplicationFact.of(applications, outcomes, members),
                FlowFact.of(applications, members),
                DisclosureFact.of(disclosures, members),
                ReviewFact.of(reviews, members),
                printedTotals(applications),
                leaves(outcomes.values()),
                notLoaded(applications) + notLoaded(disclosures) + notLoaded(reviews));
    }

    private static Map<String, StatedTable> stated(Report report, Forms forms) {
        Map<String, StatedTable> tables = new HashMap<>();
        for (Figure figure : report.figures()) {
            if (figure.value() instanceof FigureValue.Stated stated) {
                forms.figure(figure.code())
                        .ifPresent(definition -> tables.computeIfAbsent(definition.table(), table -> new StatedTable())
                                .add(new StatedCell(definition, stated.value())));
            }
        }
        return tables;
    }

    private static Map<String, Long> printedTotals(StatedTable applications) {
        Map<String, Long> totals = new HashMap<>();
        for (List<StatedCell> row : applications.rows()) {
            for (StatedCell cell : row) {
                if (cell.ofTotalColumn() && cell.figure().row().role() != Role.OUTCOME && cell.loadable()) {
                    totals.put(cell.row(), cell.count());
                }
            }
        }
        return Map.copyOf(totals);
    }

    private static long leaves(Collection<List<StatedCell>> outcomes) {
        long sum = 0;
        for (List<StatedCell> row : outcomes) {
            for (StatedCell cell : row) {
                sum += cell.leaf() && cell.loadable() ? cell.count() : 0;
            }
        }
        return sum;
    }

    private static int notLoaded(StatedTable table) {
        int cells = 0;
        for (List<StatedCell> row : table.rows()) {
            for (StatedCell cell : row) {
                cells += cell.leaf() && !cell.loadable() ? 1 : 0;
            }
        }
        return cells;
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
