package org.gongkai.warehouse;

import java.util.List;
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
        List<Numbered> wrong = jdbc.sql("""
                        select report_id, place
                        from (
                            select
                                v.report_id,
                                v.version,
                                row_number() over (partition by v.agency_id, v.year_key order by v.report_id) as place
                            from report_version v
                            join (
                                select distinct agency_id, year_key
                                from report_version
                                where report_id >= ? and report_id < ? and status <> 'held'
                            ) touched
                                on touched.agency_id = v.agency_id and touched.year_key = v.year_key
                            where v.status <> 'held'
                        ) numbered
                        where place <> version""")
                .params(ReportKeys.firstReport(run.id()), ReportKeys.firstReport(run.id() + 1))
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
