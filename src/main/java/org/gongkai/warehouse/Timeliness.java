package org.gongkai.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells reports that are loaded already whether they were on time, once it is known better when they came or were due. */
final class Timeliness {
    private static final String QUERY = """
            select
                f.report_id, f.agency_id, f.year_key, a.kind, s.received_date_key, f.due_date_key, f.timeliness,
                f.received_date_key as received_so_far
            from fact_report f
            join dim_agency a
                on a.agency_key = f.agency_key
            join dim_submission s
                on s.submission_key = f.submission_key
            """;

    private final JdbcClient jdbc;
    private final Batches batches;
    private final DataSource database;
    private final Deadlines deadlines;

    Timeliness(DataSource database, Deadlines deadlines) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new Batches(database);
        this.database = database;
        this.deadlines = deadlines;
    }

    private record Filed(long reportId, int received, int due, String timeliness) {}

    /** Of every current report. */
    void settleAll() {
        settle("order by f.report_id", Map.of());
    }

    /** Of the reports at the paths of a run that came on another day than was known. */
    void settle(Run run) {
        settle("""
                join run_submission r
                    on r.submission_key = f.submission_key and r.run_id = :run
                where f.received_date_key <> s.received_date_key
                order by f.report_id""", Map.of("run", run.id()));
    }

    private void settle(String which, Map<String, ?> parameters) {
        DueDates dueDates = new DueDates(database, deadlines);
        List<Filed> wrong = jdbc
                .sql(QUERY + which)
                .params(parameters)
                .query((row, number) -> {
                    int due = dueDates.key(new AgencyYear(row.getLong(2), row.getInt(3)), row.getString(4));
                    int received = row.getInt(5);
                    Filed filed = new Filed(row.getLong(1), received, due, DueDates.timeliness(due, received));
                    boolean known = due == row.getInt(6)
                            && filed.timeliness().equals(row.getString(7))
                            && received == row.getInt(8);
                    return Optional.of(filed).filter(fresh -> !known);
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        batches.write(
                "update fact_report set received_date_key = ?, due_date_key = ?, timeliness = ? where report_id = ?",
                wrong,
                (row, filed) -> {
                    row.setInt(1, filed.received());
                    row.setInt(2, filed.due());
                    row.setString(3, filed.timeliness());
                    row.setLong(4, filed.reportId());
                });
    }
}
