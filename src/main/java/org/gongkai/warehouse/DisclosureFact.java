package org.gongkai.warehouse;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proactive disclosure: one item of one report.
 *
 * @param measures by column of the form, where stated
 */
record DisclosureFact(int item, Map<String, BigDecimal> measures) {
    static final String AMOUNT = "amount";

    /** The counts of both editions, each a column of the fact table. */
    static final List<String> COUNTS = List.of(
            "issued",
            "repealed",
            "in_force",
            "decisions",
            "made",
            "newly_disclosed",
            "total_disclosed",
            "items_last_year",
            "items_change",
            "projects");

    static List<DisclosureFact> of(StatedTable table, FactMembers members) {
        Map<Integer, Map<String, BigDecimal>> facts = new TreeMap<>();
        for (List<StatedCell> row : table.rows()) {
            for (StatedCell cell : row) {
                if (cell.loadable()) {
                    facts.computeIfAbsent(members.item(cell.row()), key -> new LinkedHashMap<>())
                            .put(cell.column(), cell.number());
                }
            }
        }
        return facts.entrySet().stream()
                .filter(fact -> fact.getValue().values().stream().anyMatch(number -> number.signum() != 0))
                .map(fact -> new DisclosureFact(fact.getKey(), Map.copyOf(fact.getValue())))
                .toList();
    }

    Optional<BigDecimal> measure(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    long counts() {
        long sum = 0;
        for (String count : COUNTS) {
            BigDecimal number = measures.get(count);
            sum += number == null ? 0 : number.longValueExact();
        }
        return sum;
    }

    BigDecimal amount() {
        return measure(AMOUNT).orElse(BigDecimal.ZERO);
    }
}
