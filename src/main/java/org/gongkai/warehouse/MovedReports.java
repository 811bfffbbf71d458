package org.gongkai.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes versions that have another agency now, with all that depends on it: digest, findings and their waivers. */
final class MovedReports {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Batches batches;
    private final StoredReports stored;
    private final VersionTables versions;

    MovedReports(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
        stored = new StoredReports(database);
        versions = new VersionTables(database, new AgencyMembers(database));
    }

    void write(List<Rekeying.Moved> moved) {
        for (int from = 0; from < moved.size(); from += AT_ONCE) {
            writeSome(moved.subList(from, Math.min(moved.size(), from + AT_ONCE)));
        }
    }

    private void writeSome(List<Rekeying.Moved> moved) {
        Map<Long, Rekeying.Moved> byReport = new TreeMap<>();
        moved.forEach(report -> byReport.put(report.reportId(), report));
        Map<Long, List<StoredFinding>> findings = refingerprinted(byReport);
        Map<Long, String> digests = digests(byReport, findings);
        batches.write("""
                update report_version
                set agency_id = ?, agency_key = ?, agency_name = ?, agency_kind = ?, evidence = ?, digest = ?
                where report_id = ?""", moved, (row, report) -> {
            row.setLong(1, report.agencyId());
            row.setLong(2, report.agencyKey());
            row.setString(3, report.agencyName());
            row.setString(4, report.agencyKind());
            row.setString(5, report.evidence());
            row.setString(6, digests.getOrDefault(report.reportId(), ""));
            row.setLong(7, report.reportId());
        });
    }

    private Map<Long, List<StoredFinding>> refingerprinted(Map<Long, Rekeying.Moved> moved) {
        Map<Long, List<StoredFinding>> findings = new TreeMap<>();
        Map<String, String> waived = new LinkedHashMap<>();
        List<StoredFinding> all = new ArrayList<>();
        stored.findings(moved.keySet()).forEach((report, old) -> {
            List<StoredFinding> renewed = new ArrayList<>();
            for (StoredFinding finding : old) {
                StoredFinding now = finding.of(moved(moved, report).agencyId());
                waived.put(finding.fingerprint(), now.fingerprint());
                renewed.add(now);
            }
            findings.put(report, renewed);
            all.addAll(renewed);
        });
        jdbc.sql("delete from finding where report_id in (:ids)")
                .param("ids", moved.keySet())
                .update();
        versions.add(all);
        batches.write("""
                insert ignore into waiver (fingerprint, reason, decided_by, decided_at)
                select ?, reason, decided_by, decided_at from waiver where fingerprint = ?""", waived.entrySet(), (row, pair) -> {
            row.setString(1, pair.getValue());
            row.setString(2, pair.getKey());
        });
        return findings;
    }

    private static Rekeying.Moved moved(Map<Long, Rekeying.Moved> moved, long report) {
        return Optional.ofNullable(moved.get(report)).orElseThrow();
    }

    private Map<Long, String> digests(Map<Long, Rekeying.Moved> moved, Map<Long, List<StoredFinding>> findings) {
        Map<Long, String> digests = new TreeMap<>();
        jdbc.sql("""
                        select report_id, part, year_key, scope, published_name, hold_reasons, edition, figures
                        from report_version
                        where report_id in (:ids)""").param("ids", moved.keySet()).query(row -> {
            long report = row.getLong("report_id");
            Rekeying.Moved version = moved(moved, report);
            digests.put(
                    report,
                    NewReport.digest(
                            Compressed.stored(row.getBytes("figures")).expand(),
                            version.evidence().getBytes(StandardCharsets.UTF_8),
                            row.getInt("part"),
                            new AgencyYear(version.agencyId(), row.getInt("year_key")),
                            row.getString("scope"),
                            row.getString("published_name"),
                            row.getString("hold_reasons"),
                            row.getString("edition"),
                            findings.getOrDefault(report, List.of()).stream()
                                    .filter(finding -> finding.order() < SharedYears.ORDER)
                                    .toList()));
        });
        return digests;
    }
}
