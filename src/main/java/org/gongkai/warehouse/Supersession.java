package org.gongkai.warehouse;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks files all of whose reports gave way to other filings, those of this run and those that stood before. */
final class Supersession {
    private final JdbcClient jdbc;
    private final Batches batches;

    Supersession(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    /** Adding zero keeps the servers from going by the year alone, which they choose while their statistics are old. */
    void mark(Run run) {
        List<Long> gone = jdbc.sql("""
                        select v.submission_key
                        from report_version v
                        join (
                            select distinct old.submission_key
                            from report_version fresh
                            join report_version old
                                on old.agency_id = fresh.agency_id and old.year_key + 0 = fresh.year_key
                            where fresh.report_id >= ? and fresh.report_id < ?
                                and fresh.status <> 'held'
                                and old.status = 'superseded'
                        ) touched
                            on touched.submission_key = v.submission_key
                        group by v.submission_key
                        having sum(case when v.status = 'superseded' then 0 else 1 end) = 0""")
                .params(ReportKeys.firstReport(run.id()), ReportKeys.firstReport(run.id() + 1))
                .query(Long.class)
                .list();
        batches.write(
                "update submission set state = 'superseded' where submission_key = ? and state = 'loaded'",
                gone,
                (row, submission) -> row.setLong(1, submission));
        batches.write(
                "update run_submission set outcome = 'superseded'"
                        + " where run_id = ? and submission_key = ? and outcome in ('loaded', 'unchanged')",
                gone,
                (row, submission) -> {
                    row.setLong(1, run.id());
                    row.setLong(2, submission);
                });
    }
}
