package org.gongkai.warehouse;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.check.CheckedReport;
import org.gongkai.form.Forms;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts reports of a file into the place of those that were read from it before, under the same keys, as if they had been
 * read so in their own run. For the one process that may write; joins its transaction.
 */
final class RewrittenReports {
    private final JdbcClient jdbc;
    private final AgencyMembers agencies;
    private final VersionTables versions;
    private final FactTables facts;
    private final Resettlement resettlement;
    private final Rereadings rereadings;
    private final FileStates files;
    private final Supplier<FactDerivation> derivation;

    RewrittenReports(DataSource database, Deadlines deadlines) {
        jdbc = JdbcClient.create(database);
        agencies = new AgencyMembers(database);
        versions = new VersionTables(database, agencies);
        facts = new FactTables(database);
        resettlement = new Resettlement(database, deadlines);
        rereadings = new Rereadings(database, deadlines);
        files = new FileStates(database);
        derivation = SingletonSupplier.of(() -> new FactDerivation(Forms.standard(), FactMembers.read(database)));
    }

    void write(long submission, Outcome.Extracted outcome, Set<Integer> parts) {
        ClaimedFile file = file(submission, outcome);
        List<NewReport> reports = outcome.reports().stream()
                .filter(checked -> parts.contains(checked.report().part()))
                .map(checked -> NewReport.of(file, checked, derivation.get()))
                .toList();
        Set<AgencyYear> touched = new TreeSet<>(before(reports));
        agencies.add(agencies(outcome.reports(), parts));
        remove(ids(reports));
        versions.insert(reports, new CurrentReports.Settled(List.of(), List.of()));
        reports.stream()
                .filter(report -> !report.held())
                .map(NewReport::agencyYear)
                .forEach(touched::add);
        resettlement.settle(touched);
        rereadings.settle(submission);
        files.tell(List.of(submission));
    }

    private ClaimedFile file(long submission, Outcome outcome) {
        return jdbc.sql("""
                        select run_id, file_order, path, size_bytes, received_at from dim_submission
                        where submission_key = ?""")
                .param(submission)
                .query((row, number) -> new ClaimedFile(
                        row.getLong(1),
                        row.getLong(2),
                        new SubmissionPath(row.getString(3)),
                        row.getLong(4),
                        row.getObject(5, LocalDateTime.class),
                        outcome,
                        Statement.NONE))
                .single();
    }

    private static List<Agency> agencies(List<CheckedReport> reports, Set<Integer> parts) {
        List<Agency> agencies = new ArrayList<>();
        reports.stream()
                .map(CheckedReport::report)
                .filter(report -> parts.contains(report.part()))
                .forEach(report -> report.identification().agency().ifPresent(agencies::add));
        return agencies;
    }

    /** The agencies and years that the reports had so far. */
    private List<AgencyYear> before(List<NewReport> reports) {
        return jdbc.sql("""
                        select agency_id, year_key from report_version
                        where report_id in (:ids) and status in ('current', 'superseded')""")
                .param("ids", ids(reports))
                .query((row, number) -> new AgencyYear(row.getLong(1), row.getInt(2)))
                .list();
    }

    private static List<Long> ids(List<NewReport> reports) {
        return reports.stream().map(NewReport::reportId).toList();
    }

    private void remove(List<Long> reports) {
        facts.delete(reports);
        jdbc.sql("delete from fact_report where report_id in (:ids)")
                .param("ids", reports)
                .update();
        versions.remove(reports);
    }
}
