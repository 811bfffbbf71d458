package org.gongkai.warehouse;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gongkai.report.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code fact_report}: decides which report is current for an agency and year, whoever commits first. */
final class CurrentReports {
    private static final List<String> COLUMNS = List.of(
            "report_id",
            "agency_key",
            "region_key",
            "submission_key",
            "received_date_key",
            "due_date_key",
            "timeliness",
            "edition",
            "scope",
            "version",
            "received",
            "carried_in",
            "concluded",
            "carried_out",
            "figures_published",
            "figures_stated",
            "figures_zero",
            "figures_blank",
            "figures_illegible",
            "figures_not_loaded",
            "errors",
            "warnings",
            "application_leaves",
            "application_unallocated",
            "flow_sum",
            "disclosure_count_sum",
            "disclosure_amount_sum",
            "review_sum");

    /** Takes the row's exclusive lock even where it finds it taken; a plain insert would share it and could deadlock. */
    private static final String INSERT_OR_LOCK = "insert into fact_report (agency_id, year_key, "
            + String.join(", ", COLUMNS) + ") values (?, ?" + ", ?".repeat(COLUMNS.size())
            + ") on duplicate key update agency_id = agency_id";

    private static final String UPDATE =
            "update fact_report set " + String.join(" = ?, ", COLUMNS) + " = ? where agency_id = ? and year_key = ?";

    private final JdbcClient jdbc;
    private final Batches batches;
    private final AgencyMembers agencies;
    private final DueDates dueDates;

    CurrentReports(DataSource database, AgencyMembers agencies, DueDates dueDates) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new Batches(database);
        this.agencies = agencies;
        this.dueDates = dueDates;
    }

    /**
     * What settling came to.
     *
     * @param current those that are current now, their rows of {@code fact_report} written
     * @param replaced the older reports that gave way
     */
    record Settled(List<CurrentReport> current, List<Long> replaced) {}

    private record Stored(long reportId, int version) {}

    /** Locks agency and year of each report and keeps the latest of those filed so far, in the order of their keys. */
    Settled settle(Collection<NewReport> reports, FactTables facts) {
        TreeMap<AgencyYear, NewReport> latest = new TreeMap<>();
        reports.forEach(report -> latest.merge(
                report.agencyYear(), report, (one, other) -> one.reportId() > other.reportId() ? one : other));
        Map<Long, List<AgencyMembers.Version>> versions = agencies.versions(
                latest.keySet().stream().map(AgencyYear::agencyId).distinct().toList());
        List<CurrentReport> wanted = latest.values().stream()
                .map(report ->
                        new CurrentReport(report, AgencyMembers.on(versions, report.agencyId(), report.year()), 1))
                .toList();
        batches.write(INSERT_OR_LOCK, wanted, (row, report) -> {
            row.setLong(1, report.agencyId());
            row.setInt(2, report.year());
            bind(row, 3, report);
        });
        return replaceOlder(wanted, facts);
    }

    private Settled replaceOlder(List<CurrentReport> wanted, FactTables facts) {
        Set<Long> inserted = stored(wanted);
        List<CurrentReport> current = new ArrayList<>();
        List<CurrentReport> taken = new ArrayList<>();
        wanted.forEach(report -> (inserted.contains(report.reportId()) ? current : taken).add(report));
        Map<AgencyYear, Stored> others = others(taken);
        List<CurrentReport> replacing = new ArrayList<>();
        List<Long> replaced = new ArrayList<>();
        for (CurrentReport report : taken) {
            Stored other = Optional.ofNullable(others.get(report.report().agencyYear()))
                    .orElseThrow(() -> new IllegalStateException("a locked row of fact_report is gone"));
            if (other.reportId() < report.reportId()) {
                replacing.add(new CurrentReport(report.report(), report.agency(), other.version() + 1));
                replaced.add(other.reportId());
            }
        }
        if (!replaced.isEmpty()) {
            facts.delete(replaced);
            batches.write(UPDATE, replacing, (row, report) -> {
                int next = bind(row, 1, report);
                row.setLong(next, report.agencyId());
                row.setInt(next + 1, report.year());
            });
            current.addAll(replacing);
        }
        return new Settled(current, replaced);
    }

    private Set<Long> stored(List<CurrentReport> wanted) {
        return wanted.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select report_id from fact_report where report_id in (:ids)")
                        .param(
                                "ids",
                                wanted.stream().map(CurrentReport::reportId).toList())
                        .query(Long.class)
                        .list());
    }

    private Map<AgencyYear, Stored> others(List<CurrentReport> taken) {
        Map<AgencyYear, Stored> others = new HashMap<>();
        if (!taken.isEmpty()) {
            jdbc.sql("select agency_id, year_key, report_id, version from fact_report where agency_id in (:ids)")
                    .param(
                            "ids",
                            taken.stream()
                                    .map(CurrentReport::agencyId)
                                    .distinct()
                                    .toList())
                    .query(row -> {
                        others.put(
                                new AgencyYear(row.getLong(1), row.getInt(2)),
                                new Stored(row.getLong(3), row.getInt(4)));
                    });
        }
        return others;
    }

    private int bind(PreparedStatement row, int first, CurrentReport current) throws SQLException {
        NewReport report = current.report();
        Facts facts = report.facts();
        FigureCounts counts = FigureCounts.of(report.report());
        int column = first;
        row.setLong(column++, report.reportId());
        row.setLong(column++, current.agencyKey());
        row.setLong(column++, current.agency().regionKey());
        row.setLong(column++, report.file().submissionKey());
        int received = Moments.dayKey(report.file().received());
        int due =
                dueDates.key(report.agencyYear(), report.agency().orElseThrow().kind());
        row.setInt(column++, received);
        row.setInt(column++, due);
        row.setString(column++, DueDates.timeliness(due, received));
        row.setString(column++, report.report().edition());
        row.setString(column++, report.identification().scope().code());
        row.setInt(column++, current.version());
        FactTables.setCount(row, column++, facts.printedTotal("received"));
        FactTables.setCount(row, column++, facts.printedTotal("carried_in"));
        FactTables.setCount(row, column++, facts.printedTotal("total"));
        FactTables.setCount(row, column++, facts.printedTotal("carried_out"));
        row.setInt(column++, counts.published());
        row.setInt(column++, counts.stated());
        row.setInt(column++, counts.zero());
        row.setInt(column++, counts.blank());
        row.setInt(column++, counts.illegible());
        row.setInt(column++, facts.notLoaded());
        row.setInt(column++, report.findings(Severity.ERROR));
        row.setInt(column++, report.findings(Severity.WARNING));
        row.setLong(column++, facts.applicationLeaves());
        row.setLong(column++, facts.applicationUnallocated());
        row.setLong(column++, facts.flows().stream().mapToLong(FlowFact::sum).sum());
        row.setLong(
                column++,
                facts.disclosures().stream().mapToLong(DisclosureFact::counts).sum());
        row.setBigDecimal(column++, facts.disclosureAmount());
        row.setLong(
                column++, facts.reviews().stream().mapToLong(ReviewFact::cases).sum());
        return column;
    }
}
