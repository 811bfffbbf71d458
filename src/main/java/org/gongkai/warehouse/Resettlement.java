package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongkai.form.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * Settles anew which version is current for an agency and year, after versions changed their agency or year, and makes
 * the facts of the current one from its stored figures, and compares its years. For the one process that may write; joins its transaction.
 */
final class Resettlement {
    private final JdbcClient jdbc;
    private final FactTables facts;
    private final CurrentReports currentReports;
    private final StoredReports stored;
    private final VersionNumbers numbers;
    private final FileStates files;
    private final YearComparison years;
    private final Supplier<FactDerivation> derivation;

    Resettlement(DataSource database, Deadlines deadlines) {
        jdbc = JdbcClient.create(database);
        facts = new FactTables(database);
        currentReports = new CurrentReports(database, new AgencyMembers(database), new DueDates(database, deadlines));
        stored = new StoredReports(database);
        numbers = new VersionNumbers(database);
        files = new FileStates(database);
        years = new YearComparison(database);
        derivation = SingletonSupplier.of(() -> new FactDerivation(Forms.standard(), FactMembers.read(database)));
    }

    private record Version(long reportId, AgencyYear agencyYear, long submission) {}

    void settle(Set<AgencyYear> touched) {
        if (touched.isEmpty()) {
            return;
        }
        Set<Long> agencies = new TreeSet<>();
        touched.forEach(agencyYear -> agencies.add(agencyYear.agencyId()));
        List<Version> versions = versions(agencies).stream()
                .filter(version -> touched.contains(version.agencyYear()))
                .toList();
        TreeMap<AgencyYear, Long> latest = new TreeMap<>();
        versions.forEach(version -> latest.merge(version.agencyYear(), version.reportId(), Math::max));
        clear(agencies, touched);
        CurrentReports.Settled settled = currentReports.settle(stored.read(latest.values(), derivation.get()), facts);
        facts.insert(settled.current());
        mark(versions, latest.values());
        numbers.number(agencies);
        years.resettle(touched);
        files.tell(versions.stream().map(Version::submission).distinct().toList());
    }

    private List<Version> versions(Collection<Long> agencies) {
        return jdbc.sql("""
                        select report_id, agency_id, year_key, submission_key from report_version
                        where agency_id in (:agencies) and status in ('current', 'superseded')
                        order by report_id""")
                .param("agencies", agencies)
                .query((row, number) ->
                        new Version(row.getLong(1), new AgencyYear(row.getLong(2), row.getInt(3)), row.getLong(4)))
                .list();
    }

    private void clear(Collection<Long> agencies, Set<AgencyYear> touched) {
        List<Long> reports = new ArrayList<>();
        jdbc.sql("select report_id, agency_id, year_key from fact_report where agency_id in (:agencies)")
                .param("agencies", agencies)
                .query(row -> {
                    if (touched.contains(new AgencyYear(row.getLong(2), row.getInt(3)))) {
                        reports.add(row.getLong(1));
                    }
                });
        if (!reports.isEmpty()) {
            facts.delete(reports);
            jdbc.sql("delete from fact_report where report_id in (:ids)")
                    .param("ids", reports)
                    .update();
        }
    }

    private void mark(List<Version> versions, Collection<Long> current) {
        List<Long> superseded = versions.stream()
                .map(Version::reportId)
                .filter(report -> !current.contains(report))
                .toList();
        status("superseded", superseded);
        status("current", current);
    }

    private void status(String status, Collection<Long> reports) {
        if (!reports.isEmpty()) {
            jdbc.sql("update report_version set status = :status where report_id in (:ids)")
                    .param("status", status)
                    .param("ids", reports)
                    .update();
        }
    }
}
