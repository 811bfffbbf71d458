package org.gongkai.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.form.Role;

/**
 * Applications into and out of a year: one applicant type of one report.
 *
 * @param measures by row of the form; {@code received}, {@code carried_in}, {@code carried_out}, where stated
 */
record FlowFact(int applicant, Map<String, Long> measures) {
    static final List<String> MEASURES = List.of("received", "carried_in", "carried_out");

    static List<FlowFact> of(StatedTable table, FactMembers members) {
        Map<Integer, Map<String, Long>> facts = new TreeMap<>();
        table.rows(Role.FLOW).forEach((flow, cells) -> {
            for (StatedCell cell : cells) {
                if (!cell.ofTotalColumn() && cell.loadable()) {
                    put(facts, members.applicant(cell.column()), flow, cell);
                }
            }
            if (!StatedTable.hasLeaf(cells)) {
                StatedTable.total(cells).ifPresent(total -> put(facts, members.unallocatedApplicant(), flow, total));
            }
        });
        return facts.entrySet().stream()
                .filter(fact -> fact.getValue().values().stream().anyMatch(number -> number != 0))
                .map(fact -> new FlowFact(fact.getKey(), Map.copyOf(fact.getValue())))
                .toList();
    }

    private static void put(Map<Integer, Map<String, Long>> facts, int applicant, String flow, StatedCell cell) {
        facts.computeIfAbsent(applicant, key -> new LinkedHashMap<>()).put(flow, cell.count());
    }

    Optional<Long> measure(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    long sum() {
        long sum = 0;
        for (long number : measures.values()) {
            sum += number;
        }
        return sum;
    }
}
