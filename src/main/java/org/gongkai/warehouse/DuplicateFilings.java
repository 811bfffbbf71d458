package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.gongkai.submission.SourceAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells an agency that one run was presented two different filings of its for one year. */
final class DuplicateFilings {
    /** After the findings of the report by itself. */
    private static final int ORDER = 1_000_000;

    private final JdbcClient jdbc;
    private final FindingCounts counts;
    private final VersionTables versions;

    DuplicateFilings(DataSource database) {
        jdbc = JdbcClient.create(database);
        counts = new FindingCounts(database);
        versions = new VersionTables(database, new AgencyMembers(database));
    }

    private record Filing(AgencyYear agencyYear, long reportId, String file, String hash, long submission) {
        private boolean differsFrom(Filing other) {
            return !hash.equals(other.hash) || submission == other.submission;
        }
    }

    void raise(Run run) {
        TreeMap<AgencyYear, List<Filing>> filings = new TreeMap<>();
        several(run)
                .forEach(filing -> filings.computeIfAbsent(filing.agencyYear(), key -> new ArrayList<>())
                        .add(filing));
        List<StoredFinding> findings = new ArrayList<>();
        List<Long> latest = new ArrayList<>();
        filings.values().forEach(same -> {
            findings.addAll(findings(same));
            latest.add(same.get(same.size() - 1).reportId());
        });
        versions.add(findings);
        counts.settle(latest);
    }

    /** The reports at the paths of this run for agencies and years with several different ones, in order. */
    private List<Filing> several(Run run) {
        return jdbc.sql("""
                        select v.agency_id, v.year_key, v.report_id, v.part, r.path, r.hash, r.submission_key
                        from run_submission r
                        join report_version v
                            on v.submission_key = r.submission_key
                        join (
                            select agency_id, year_key
                            from run_submission p
                            join report_version w
                                on w.submission_key = p.submission_key
                            where p.run_id = ? and w.status <> 'held'
                            group by agency_id, year_key
                            having count(distinct p.hash) > 1 or count(*) > count(distinct p.submission_key)
                        ) twice
                            on twice.agency_id = v.agency_id and twice.year_key = v.year_key
                        where r.run_id = ? and v.status <> 'held'
                        order by v.report_id""")
                .params(run.id(), run.id())
                .query((row, number) -> new Filing(
                        new AgencyYear(row.getLong(1), row.getInt(2)),
                        row.getLong(3),
                        ExportedFile.name(row.getString(5), row.getInt(4)),
                        row.getString(6),
                        row.getLong(7)))
                .list();
    }

    /** One for each filing that differs from the one that counts, told to both. */
    private static List<StoredFinding> findings(List<Filing> filings) {
        Filing counts = filings.get(filings.size() - 1);
        List<StoredFinding> findings = new ArrayList<>();
        for (Filing other : filings) {
            if (!other.equals(counts) && other.differsFrom(counts)) {
                Finding finding = new Finding(
                        "duplicate_filing",
                        Severity.WARNING,
                        Optional.empty(),
                        counts.file(),
                        other.file(),
                        new SourceAddress(""));
                findings.add(stored(other, finding));
                findings.add(stored(counts, finding));
            }
        }
        return findings;
    }

    private static StoredFinding stored(Filing filing, Finding finding) {
        return StoredFinding.of(
                filing.reportId(),
                filing.agencyYear().agencyId(),
                filing.agencyYear().year(),
                ORDER,
                finding);
    }
}
