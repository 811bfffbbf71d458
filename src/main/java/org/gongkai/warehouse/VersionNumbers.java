package org.gongkai.warehouse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers the versions of each agency and year by run, file and part. */
final class VersionNumbers {
    private final JdbcClient jdbc;
    private final Batches batches;

    VersionNumbers(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    private record Numbered(long reportId, int version) {}

    void number(Run run) {
        number(
                """
                select distinct agency_id, year_key
                from report_version
                where report_id >= :first and report_id < :next and status <> 'held'""",
                Map.of(
                        "first", ReportKeys.firstReport(run.id()),
                        "next", ReportKeys.firstReport(run.id() + 1)));
    }

    void number(Collection<Long> agencies) {
        number("""
                select distinct agency_id, year_key
                from report_version
                where agency_id in (:agencies) and status <> 'held'""", Map.of("agencies", agencies));
    }

    /** Adding zero keeps the servers from going by the year alone, which they choose while their statistics are old. */
    private void number(String touched, Map<String, ?> parameters) {
        List<Numbered> wrong = jdbc.sql("""
                        select report_id, place
                        from (
                            select
                                v.report_id,
                                v.version,
                                row_number() over (partition by v.agency_id, v.year_key order by v.report_id) as place
                            from report_version v
                            join (%s) touched
                                on touched.agency_id = v.agency_id and touched.year_key = v.year_key + 0
                            where v.status <> 'held'
                        ) numbered
                        where place <> version""".formatted(touched))
                .params(parameters)
                .query((row, number) -> new Numbered(row.getLong(1), row.getInt(2)))
                .list();
        for (String table : List.of("report_version", "fact_report")) {
            batches.write("update " + table + " set version = ? where report_id = ?", wrong, (row, report) -> {
                row.setInt(1, report.version());
                row.setLong(2, report.reportId());
            });
        }
    }
}
