package org.gongkai.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bytes that were read before at the same path and now gave other reports. What the earlier reading took for another
 * agency or year is nobody's report, so that it must not stay current.
 */
final class Rereadings {
    private final JdbcClient jdbc;
    private final Batches batches;
    private final Resettlement resettlement;

    Rereadings(DataSource database, Deadlines deadlines) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
        resettlement = new Resettlement(database, deadlines);
    }

    /** @param replaced earlier readings by the later ones */
    void add(Map<Long, Long> replaced) {
        batches.write(
                "insert ignore into reread_submission (submission_key, replaced_key) values (?, ?)",
                new TreeMap<>(replaced).entrySet(),
                (row, pair) -> {
                    row.setLong(1, pair.getKey());
                    row.setLong(2, pair.getValue());
                });
    }

    /** Takes back what the later readings of this run no longer say; nothing while one of them is held. */
    void settle(Run run) {
        if (settle(ReportKeys.firstSubmission(run.id()), ReportKeys.firstSubmission(run.id() + 1))) {
            jdbc.sql("""
                            update run_submission
                            set outcome = 'unchanged'
                            where run_id = ? and outcome = 'superseded' and submission_key in (
                                select submission_key from report_version where status = 'current')""").param(run.id()).update();
        }
    }

    void settle(long submission) {
        settle(submission, submission + 1);
    }

    /** Whether anything changed. */
    private boolean settle(long first, long next) {
        Map<Long, AgencyYear> gone = new TreeMap<>();
        jdbc.sql("""
                        select earlier.report_id, earlier.agency_id, earlier.year_key
                        from reread_submission r
                        join report_version earlier
                            on earlier.submission_key = r.replaced_key and earlier.status in ('current', 'superseded')
                        where r.submission_key >= :first and r.submission_key < :next
                            and not exists (
                                select 1 from report_version later
                                where later.submission_key = r.submission_key
                                    and (later.status = 'held'
                                        or later.agency_id = earlier.agency_id and later.year_key = earlier.year_key))""").param("first", first).param("next", next).query(row -> {
            gone.put(row.getLong(1), new AgencyYear(row.getLong(2), row.getInt(3)));
        });
        if (gone.isEmpty()) {
            return false;
        }
        jdbc.sql("update report_version set status = 'replaced' where report_id in (:ids)")
                .param("ids", List.copyOf(gone.keySet()))
                .update();
        Set<AgencyYear> touched = new TreeSet<>(gone.values());
        resettlement.settle(touched);
        return true;
    }
}
