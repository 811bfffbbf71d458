package org.gongkai.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Register;
import org.gongkai.agency.ReportingYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets what is expected, or was rejected, under a name be expected of the body that bears it. */
final class ExpectedBodies {
    private final JdbcClient jdbc;
    private final Batches batches;

    ExpectedBodies(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    void settle(Register register, Map<Long, Agency> names) {
        settle("expected_filing", register, names);
        settle("rejected_filing", register, names);
    }

    private void settle(String table, Register register, Map<Long, Agency> names) {
        List<AgencyYear> named = jdbc.sql(
                        "select distinct named_id, year_key from " + table + " where named_id in (:ids)")
                .param("ids", names.keySet())
                .query((row, number) -> new AgencyYear(row.getLong(1), row.getInt(2)))
                .list();
        batches.write(
                "update " + table + " set agency_id = ? where named_id = ? and year_key = ?",
                named,
                (row, expected) -> {
                    row.setLong(1, body(expected, register, names));
                    row.setLong(2, expected.agencyId());
                    row.setInt(3, expected.year());
                });
    }

    private static long body(AgencyYear expected, Register register, Map<Long, Agency> names) {
        return Optional.ofNullable(names.get(expected.agencyId()))
                .map(agency -> register.settle(agency, Optional.of(new ReportingYear(expected.year()))))
                .map(Agency::id)
                .orElse(expected.agencyId());
    }
}
