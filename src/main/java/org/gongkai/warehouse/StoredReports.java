package org.gongkai.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Region;
import org.gongkai.agency.ReportingYear;
import org.gongkai.agency.Scope;
import org.gongkai.report.Figure;
import org.gongkai.report.Report;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settled versions as they were written, from what is kept of them, so that their facts can be made again. */
final class StoredReports {
    /** Facts need the identity of an agency and nothing else of it. */
    private static final Region NOWHERE = new Region(Region.STATE, "", Region.Level.STATE);

    private final JdbcClient jdbc;

    StoredReports(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    List<NewReport> read(Collection<Long> reportIds, FactDerivation derivation) {
        if (reportIds.isEmpty()) {
            return List.of();
        }
        Map<Long, List<StoredFinding>> findings = findings(reportIds);
        return jdbc.sql("""
                        select
                            v.report_id, v.part, v.agency_id, v.year_key, v.edition, v.scope, v.agency_name,
                            v.agency_kind, v.published_name, v.evidence, v.digest, v.figures, s.run_id, s.file_order,
                            s.path, s.hash, s.size_bytes, s.received_at
                        from report_version v
                        join dim_submission s
                            on s.submission_key = v.submission_key
                        where v.report_id in (:ids)
                        order by v.report_id""")
                .param("ids", reportIds)
                .query((row, number) -> report(row, findings, derivation))
                .list();
    }

    /** The findings of each version, in the order of raising. */
    Map<Long, List<StoredFinding>> findings(Collection<Long> reportIds) {
        Map<Long, List<StoredFinding>> findings = new HashMap<>();
        jdbc.sql("select * from finding where report_id in (:ids) order by report_id, finding_order, fingerprint")
                .param("ids", reportIds)
                .query(row -> {
                    findings.computeIfAbsent(row.getLong("report_id"), report -> new ArrayList<>())
                            .add(finding(row));
                });
        return findings;
    }

    private static StoredFinding finding(ResultSet row) throws SQLException {
        return new StoredFinding(
                row.getLong("report_id"),
                row.getString("fingerprint"),
                row.getInt("finding_order"),
                row.getLong("agency_id"),
                row.getInt("year_key"),
                row.getString("check_code"),
                row.getString("severity"),
                row.getString("figure"),
                row.getString("expected"),
                row.getString("actual"),
                row.getString("address"));
    }

    private static NewReport report(ResultSet row, Map<Long, List<StoredFinding>> findings, FactDerivation derivation)
            throws SQLException {
        Compressed figures = Compressed.stored(row.getBytes("figures"));
        Agency agency = new Agency(
                row.getString("agency_name"),
                "",
                NOWHERE,
                Agency.Kind.valueOf(row.getString("agency_kind").toUpperCase(Locale.ROOT)),
                row.getLong("agency_id"));
        Identification identification = new Identification(
                Optional.of(agency),
                Optional.of(row.getString("published_name")).filter(name -> !name.isEmpty()),
                Optional.of(new ReportingYear(row.getInt("year_key"))),
                Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
                List.of(),
                List.of(),
                List.of());
        Report report = new Report(
                row.getInt("part"), identification, row.getString("edition"), figures(figures.expand()), List.of());
        return new NewReport(
                file(row),
                row.getLong("report_id"),
                report,
                findings.getOrDefault(row.getLong("report_id"), List.of()),
                figures,
                row.getString("evidence"),
                row.getString("digest"),
                derivation.facts(report));
    }

    private static ClaimedFile file(ResultSet row) throws SQLException {
        return new ClaimedFile(
                row.getLong("run_id"),
                row.getLong("file_order"),
                new SubmissionPath(row.getString("path")),
                row.getLong("size_bytes"),
                row.getObject("received_at", LocalDateTime.class),
                new Outcome.Unchanged(new ContentHash(row.getString("hash"))),
                Statement.NONE);
    }

    private static List<Figure> figures(byte[] document) {
        List<Figure> figures = new ArrayList<>();
        try {
            FiguresDocument.read(document, stored -> figures.add(stored.asPublished()));
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(new String(document, StandardCharsets.UTF_8), neverOfMemory);
        }
        return figures;
    }
}
