package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.form.Role;

/** Results of applications: one applicant type and one outcome of one report. */
record ApplicationFact(int applicant, int outcome, long applications) {

    /**
     * The stated leaves of table three other than zero. Where only totals are printed, what nobody allocated stays visible
     * as unallocated, each application once: a row's total where no applicant of the row is stated; else a column's total
     * where no outcome of the column is stated; else the grand total where nothing else is stated.
     *
     * @param outcomes the rows of the table that are outcomes
     */
    static List<ApplicationFact> of(StatedTable table, Map<String, List<StatedCell>> outcomes, FactMembers members) {
        List<ApplicationFact> facts = new ArrayList<>();
        outcomes.forEach((outcome, cells) -> {
            for (StatedCell cell : cells) {
                if (!cell.ofTotalColumn() && cell.counts()) {
                    facts.add(new ApplicationFact(
                            members.applicant(cell.column()), members.outcome(outcome), cell.count()));
                }
            }
        });
        List<ApplicationFact> rowTotals = rowTotals(outcomes, members);
        facts.addAll(rowTotals);
        if (rowTotals.isEmpty()) {
            facts.addAll(columnTotals(table, outcomes, members));
        }
        return facts;
    }

    private static List<ApplicationFact> rowTotals(Map<String, List<StatedCell>> outcomes, FactMembers members) {
        List<ApplicationFact> facts = new ArrayList<>();
        outcomes.forEach((outcome, cells) -> {
            if (!StatedTable.hasLeaf(cells)) {
                StatedTable.total(cells)
                        .ifPresent(total -> facts.add(new ApplicationFact(
                                members.unallocatedApplicant(), members.outcome(outcome), total.count())));
            }
        });
        return facts;
    }

    private static List<ApplicationFact> columnTotals(
            StatedTable table, Map<String, List<StatedCell>> outcomes, FactMembers members) {
        List<StatedCell> totals =
                table.rows(Role.TOTAL).values().stream().flatMap(List::stream).toList();
        Set<String> allocated = columns(outcomes.values());
        if (allocated.isEmpty() && !StatedTable.hasLeaf(totals)) {
            return StatedTable.total(totals).stream()
                    .map(total -> new ApplicationFact(
                            members.unallocatedApplicant(), members.unallocatedOutcome(), total.count()))
                    .toList();
        }
        return totals.stream()
                .filter(total -> !total.ofTotalColumn() && total.counts())
                .filter(total -> !allocated.contains(total.column()))
                .map(total -> new ApplicationFact(
                        members.applicant(total.column()), members.unallocatedOutcome(), total.count()))
                .toList();
    }

    private static Set<String> columns(Collection<List<StatedCell>> rows) {
        Set<String> columns = new HashSet<>();
        for (List<StatedCell> row : rows) {
            for (StatedCell cell : row) {
                columns.add(cell.column());
            }
        }
        return columns;
    }
}
