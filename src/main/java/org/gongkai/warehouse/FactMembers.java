package org.gongkai.warehouse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The keys of the dimension members that figure codes name. */
record FactMembers(
        Map<String, Integer> applicants,
        Map<String, Integer> outcomes,
        Map<String, Integer> items,
        Map<String, Integer> stages,
        Map<String, Integer> results) {
    private static final String UNALLOCATED = "unallocated";

    static FactMembers read(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return new FactMembers(
                members(jdbc, "dim_applicant", "applicant_key"),
                members(jdbc, "dim_outcome", "outcome_key"),
                members(jdbc, "dim_disclosure_item", "item_key"),
                members(jdbc, "dim_review_stage", "stage_key"),
                members(jdbc, "dim_review_result", "result_key"));
    }

    private static Map<String, Integer> members(JdbcTemplate jdbc, String dimension, String key) {
        Map<String, Integer> members = new HashMap<>();
        jdbc.query("select code, " + key + " from " + dimension, row -> {
            members.put(row.getString(1), row.getInt(2));
        });
        return Map.copyOf(members);
    }

    int applicant(String code) {
        return key(applicants, code);
    }

    int outcome(String code) {
        return key(outcomes, code);
    }

    int unallocatedApplicant() {
        return applicant(UNALLOCATED);
    }

    int unallocatedOutcome() {
        return outcome(UNALLOCATED);
    }

    int item(String code) {
        return key(items, code);
    }

    int stage(String code) {
        return key(stages, code);
    }

    int result(String code) {
        return key(results, code);
    }

    private static int key(Map<String, Integer> members, String code) {
        return Optional.ofNullable(members.get(code))
                .orElseThrow(() -> new IllegalStateException("no dimension has a member " + code));
    }
}
