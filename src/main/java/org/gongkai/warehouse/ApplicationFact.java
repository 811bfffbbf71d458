package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.form.Role;

/** Results of applications: one applicant type and one outcome of one report. */
record ApplicationFact(int applicant, int outcome, long applications) {

    /**
     * The stated leaves of table three other than zero. Where only totals are printed, what nobody allocated stays visible
     * as unallocated, each application once: a row's total where no applicant of the row is stated; else a column's total
     * where no outcome of the column is stated; else the grand total where nothing else is stated.
     */
    static List<ApplicationFact> of(StatedTable table, FactMembers members) {
        Map<String, List<StatedCell>> outcomes = table.rows(Role.OUTCOME);
        List<ApplicationFact> facts = new ArrayList<>();
        outcomes.forEach((outcome, cells) -> StatedTable.leaves(cells)
                .filter(StatedTable::counts)
                .forEach(cell -> facts.add(new ApplicationFact(
                        members.applicant(cell.column()), members.outcome(outcome), cell.count()))));
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
            if (StatedTable.leaves(cells).findAny().isEmpty()) {
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
        Set<String> allocated = outcomes.values().stream()
                .flatMap(List::stream)
                .map(StatedCell::column)
                .collect(Collectors.toSet());
        if (allocated.isEmpty() && StatedTable.leaves(totals).findAny().isEmpty()) {
            return StatedTable.total(totals).stream()
                    .map(total -> new ApplicationFact(
                            members.unallocatedApplicant(), members.unallocatedOutcome(), total.count()))
                    .toList();
        }
        return StatedTable.leaves(totals)
                .filter(StatedTable::counts)
                .filter(total -> !allocated.contains(total.column()))
                .map(total -> new ApplicationFact(
                        members.applicant(total.column()), members.unallocatedOutcome(), total.count()))
                .toList();
    }
}
