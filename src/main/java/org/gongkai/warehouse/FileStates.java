package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gongkai.agency.HoldReason;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells at the paths of submissions what their reports have come to. */
final class FileStates {
    private final JdbcClient jdbc;
    private final Batches batches;

    FileStates(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    private record State(long submission, List<String> statuses, List<HoldReason> holds) {
        private String word() {
            if (statuses.contains("held")) {
                return "held";
            }
            return statuses.contains("current") ? "loaded" : "superseded";
        }
    }

    void tell(Collection<Long> submissions) {
        if (submissions.isEmpty()) {
            return;
        }
        Map<Long, State> states = new TreeMap<>();
        jdbc.sql("""
                        select submission_key, status, hold_reasons from report_version
                        where submission_key in (:keys)
                        order by report_id""").param("keys", submissions).query(row -> {
            State state =
                    states.computeIfAbsent(row.getLong(1), key -> new State(key, new ArrayList<>(), new ArrayList<>()));
            state.statuses().add(row.getString(2));
            state.holds().addAll(holds(row.getString(3)));
        });
        batches.write("""
                update submission
                set state = ?, reason_code = ?, reason_zh = ?, reason_en = ?
                where submission_key = ? and state <> 'rejected'""", states.values(), (row, state) -> {
            FileDecision.Explanation why = FileDecision.Explanation.of(state.holds());
            row.setString(1, state.word());
            row.setString(2, why.code());
            row.setString(3, why.chinese());
            row.setString(4, why.english());
            row.setLong(5, state.submission());
        });
    }

    static List<HoldReason> holds(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(";"))
                        .map(code -> HoldReason.valueOf(code.toUpperCase(Locale.ROOT)))
                        .toList();
    }
}
