package org.gongkai.warehouse;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.report.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of every report with its complete figures, and its findings. */
final class VersionTables {
    private static final int LONGEST_NAME = 400;
    private static final String INSERT_VERSION = """
            insert into report_version
                (report_id, submission_key, part, agency_id, agency_key, year_key, status, version, edition, scope,
                 agency_name, agency_kind, published_name, hold_reasons, evidence, open_errors, digest, figures)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_FINDING = """
            insert ignore into finding
                (report_id, fingerprint, finding_order, agency_id, year_key, check_code, severity, figure, expected,
                 actual, address)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final Batches batches;
    private final AgencyMembers agencies;
    private final HeldCandidates candidates;

    VersionTables(DataSource database, AgencyMembers agencies) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new Batches(database);
        this.agencies = agencies;
        this.candidates = new HeldCandidates(database);
    }

    /** Writes these versions; of those not held, the ones that are not current are superseded. */
    void insert(List<NewReport> reports, CurrentReports.Settled settled) {
        Map<Long, Integer> current =
                settled.current().stream().collect(Collectors.toMap(CurrentReport::reportId, CurrentReport::version));
        Function<NewReport, Long> agencyKey = agencyKeys(reports);
        batches.write(INSERT_VERSION, reports, (row, report) -> {
            row.setLong(1, report.reportId());
            row.setLong(2, report.file().submissionKey());
            row.setInt(3, report.report().part());
            row.setLong(4, report.agencyId());
            row.setLong(5, agencyKey.apply(report));
            row.setInt(6, report.year());
            row.setString(7, status(report, current.keySet()));
            row.setInt(8, report.held() ? 0 : current.getOrDefault(report.reportId(), 1));
            row.setString(9, report.report().edition());
            row.setString(10, report.identification().scope().code());
            row.setString(11, report.agency().map(Agency::name).orElse(""));
            row.setString(12, report.agency().map(VersionTables::kind).orElse(""));
            row.setString(13, Texts.cut(report.identification().publishedName().orElse(""), LONGEST_NAME));
            row.setString(14, report.holdCodes());
            row.setString(15, report.evidence());
            row.setInt(16, report.findings(Severity.ERROR));
            row.setString(17, report.digest());
            row.setBytes(18, report.figures().bytes());
        });
        candidates.insert(reports);
        supersede(settled.replaced());
        add(reports.stream().flatMap(report -> report.findings().stream()).toList());
    }

    private static String kind(Agency agency) {
        return agency.kind().name().toLowerCase(Locale.ROOT);
    }

    private Function<NewReport, Long> agencyKeys(List<NewReport> reports) {
        Set<Long> ids = new HashSet<>();
        reports.forEach(report -> report.agency().ifPresent(agency -> ids.add(agency.id())));
        Map<Long, List<AgencyMembers.Version>> versions = agencies.versions(ids);
        return report -> report.agency().isEmpty()
                ? NewReport.UNKNOWN
                : AgencyMembers.on(versions, report.agencyId(), report.year()).key();
    }

    private static String status(NewReport report, Set<Long> current) {
        if (report.held()) {
            return "held";
        }
        return current.contains(report.reportId()) ? "current" : "superseded";
    }

    private void supersede(Collection<Long> reportIds) {
        if (!reportIds.isEmpty()) {
            jdbc.sql("update report_version set status = 'superseded' where report_id in (:ids)")
                    .param("ids", reportIds)
                    .update();
        }
    }

    void add(List<StoredFinding> findings) {
        batches.write(INSERT_FINDING, findings, (row, finding) -> {
            row.setLong(1, finding.reportId());
            row.setString(2, finding.fingerprint());
            row.setInt(3, finding.order());
            row.setLong(4, finding.agencyId());
            row.setInt(5, finding.year());
            row.setString(6, finding.check());
            row.setString(7, finding.severity());
            row.setString(8, finding.figure());
            row.setString(9, finding.expected());
            row.setString(10, finding.actual());
            row.setString(11, finding.address());
        });
    }

    /** Removes held versions that another reading of their path replaces. */
    void removeHeld(Collection<Long> reportIds) {
        if (!reportIds.isEmpty()) {
            remove(jdbc.sql("select report_id from report_version where report_id in (:ids) and status = 'held'")
                    .param("ids", reportIds)
                    .query(Long.class)
                    .list());
        }
    }

    /** Removes versions of which no fact is left. */
    void remove(Collection<Long> reportIds) {
        if (!reportIds.isEmpty()) {
            candidates.remove(reportIds);
            jdbc.sql("delete from finding where report_id in (:ids)")
                    .param("ids", reportIds)
                    .update();
            jdbc.sql("delete from report_version where report_id in (:ids)")
                    .param("ids", reportIds)
                    .update();
        }
    }
}
