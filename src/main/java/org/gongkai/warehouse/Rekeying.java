package org.gongkai.warehouse;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Evidence;
import org.gongkai.agency.Register;
import org.gongkai.agency.ReportingYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the versions of some bodies the agency that they have by the register, as if it had been so when they were loaded.
 * For the one process that may write; joins its transaction.
 */
final class Rekeying {
    private final JdbcClient jdbc;
    private final AgencyVersions agencyVersions;
    private final AgencyMembers members;
    private final MovedReports movedReports;
    private final Resettlement resettlement;
    private final SharedYears sharedYears;
    private final ExpectedBodies expected;

    Rekeying(DataSource database, Deadlines deadlines) {
        jdbc = JdbcClient.create(database);
        agencyVersions = new AgencyVersions(database);
        members = new AgencyMembers(database);
        movedReports = new MovedReports(database);
        resettlement = new Resettlement(database, deadlines);
        sharedYears = new SharedYears(database);
        expected = new ExpectedBodies(database);
    }

    /**
     * A version of a report.
     *
     * @param named the agency that its own words name
     */
    private record Version(
            long reportId,
            AgencyYear agencyYear,
            long agencyKey,
            String agencyName,
            Agency named,
            List<Evidence> evidence) {}

    /**
     * A version with the agency that it is to have.
     *
     * @param agencyKey the version of the agency at the end of its year
     */
    record Moved(long reportId, long agencyId, long agencyKey, String agencyName, String agencyKind, String evidence) {}

    /**
     * @param names every body that decisions in force, or just taken back, give several names, each by its own number
     * @return how many versions moved
     */
    int apply(Register register, Map<Long, Agency> names) {
        if (names.isEmpty()) {
            return 0;
        }
        agencyVersions.write(register, names);
        members.forget();
        Map<Long, List<AgencyMembers.Version>> bodies = members.versions(names.keySet());
        Set<AgencyYear> touched = new TreeSet<>();
        List<Moved> moved = new ArrayList<>();
        for (Version version : versions(names)) {
            Moved wanted = wanted(version, register, bodies);
            if (wanted.agencyKey() != version.agencyKey()
                    || wanted.agencyId() != version.agencyYear().agencyId()
                    || !wanted.agencyName().equals(version.agencyName())) {
                moved.add(wanted);
                touched.add(version.agencyYear());
                touched.add(
                        new AgencyYear(wanted.agencyId(), version.agencyYear().year()));
            }
        }
        movedReports.write(moved);
        touched.removeIf(agencyYear -> agencyYear.year() < 0);
        resettlement.settle(touched);
        sharedYears.tell(touched);
        expected.settle(register, names);
        agencyVersions.tidy(register, names);
        return moved.size();
    }

    private List<Version> versions(Map<Long, Agency> names) {
        return jdbc.sql("""
                        select report_id, agency_id, year_key, agency_key, agency_name, evidence from report_version
                        where agency_id in (:ids)
                        order by report_id""")
                .param("ids", names.keySet())
                .query((row, number) -> version(row, names))
                .list();
    }

    private static Version version(ResultSet row, Map<Long, Agency> names) throws SQLException {
        List<Evidence> evidence =
                FiguresDocument.readEvidence(row.getString("evidence").getBytes(StandardCharsets.UTF_8));
        long agencyId = row.getLong("agency_id");
        long named = Register.appearedAs(evidence).orElse(agencyId);
        return new Version(
                row.getLong("report_id"),
                new AgencyYear(agencyId, row.getInt("year_key")),
                row.getLong("agency_key"),
                row.getString("agency_name"),
                Optional.ofNullable(names.get(named))
                        .orElseThrow(() -> new IllegalStateException("no decision names the agency " + named)),
                evidence);
    }

    private static Moved wanted(Version version, Register register, Map<Long, List<AgencyMembers.Version>> bodies) {
        int year = version.agencyYear().year();
        Optional<ReportingYear> reported = year > 0 ? Optional.of(new ReportingYear(year)) : Optional.empty();
        Agency settled = register.settle(version.named(), reported);
        List<Evidence> evidence = new ArrayList<>(version.evidence());
        evidence.removeIf(Register::isOfAName);
        if (settled.id() != version.named().id()) {
            evidence.add(Register.evidenceOf(version.named()));
        }
        return new Moved(
                version.reportId(),
                settled.id(),
                AgencyMembers.on(bodies, settled.id(), year).key(),
                settled.name(),
                AgencyRegister.kind(settled),
                new String(FiguresDocument.writeEvidence(evidence), StandardCharsets.UTF_8));
    }
}
