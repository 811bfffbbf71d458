package org.gongkai.warehouse;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the first report of an agency name it, whichever thread came first: reports may spell one name, the same once
 * normalised, in several ways. A body whose names a person decided on keeps those.
 */
final class AgencyNames {
    private final JdbcClient jdbc;
    private final Batches batches;

    AgencyNames(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    private record Naming(long agencyKey, String name, String kind) {}

    void settle(Run run) {
        List<Long> disputed = jdbc.sql("""
                        select distinct v.agency_id
                        from report_version v
                        join dim_agency a
                            on a.agency_key = v.agency_key
                        where v.report_id >= ? and v.report_id < ?
                            and v.agency_id > 0
                            and (v.agency_name <> a.name or v.agency_kind <> a.kind)
                            and not exists (
                                select 1 from agency_decision d
                                where d.undone_at is null and d.kind <> 'report' and d.agency_id = v.agency_id)""")
                .params(ReportKeys.firstReport(run.id()), ReportKeys.firstReport(run.id() + 1))
                .query(Long.class)
                .list();
        if (disputed.isEmpty()) {
            return;
        }
        List<Naming> first = jdbc.sql("""
                        select v.agency_key, v.agency_name, v.agency_kind
                        from report_version v
                        join (
                            select min(report_id) as report_id
                            from report_version
                            where agency_id in (:agencies)
                            group by agency_key
                        ) earliest
                            on earliest.report_id = v.report_id""")
                .param("agencies", disputed)
                .query((row, number) -> new Naming(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        batches.write("update dim_agency set name = ?, kind = ? where agency_key = ?", first, (row, naming) -> {
            row.setString(1, naming.name());
            row.setString(2, naming.kind());
            row.setLong(3, naming.agencyKey());
        });
    }
}
