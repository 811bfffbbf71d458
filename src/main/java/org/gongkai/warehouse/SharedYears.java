package org.gongkai.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.gongkai.agency.Register;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.gongkai.submission.SourceAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells of years for which a body reported under two of its names, since only one of the reports counts. */
final class SharedYears {
    /** After the findings of the report by itself, as those of a run are. */
    static final int ORDER = 1_000_000;

    private final JdbcClient jdbc;
    private final FindingCounts counts;
    private final VersionTables versions;

    SharedYears(DataSource database) {
        jdbc = JdbcClient.create(database);
        counts = new FindingCounts(database);
        versions = new VersionTables(database, new AgencyMembers(database));
    }

    private record Filing(AgencyYear agencyYear, long reportId, long named, String file, String hash) {}

    void tell(Set<AgencyYear> touched) {
        if (touched.isEmpty()) {
            return;
        }
        Map<AgencyYear, List<Filing>> filings = filings(touched);
        List<Long> reports = new ArrayList<>();
        filings.values().forEach(same -> same.forEach(filing -> reports.add(filing.reportId())));
        if (reports.isEmpty()) {
            return;
        }
        jdbc.sql("delete from finding where check_code = 'same_body_filing' and report_id in (:ids)")
                .param("ids", reports)
                .update();
        List<StoredFinding> findings = new ArrayList<>();
        filings.values().forEach(same -> findings.addAll(findings(same)));
        versions.add(findings);
        counts.settle(reports);
    }

    private Map<AgencyYear, List<Filing>> filings(Set<AgencyYear> touched) {
        Set<Long> agencies = new TreeSet<>();
        touched.forEach(agencyYear -> agencies.add(agencyYear.agencyId()));
        Map<AgencyYear, List<Filing>> filings = new TreeMap<>();
        jdbc.sql("""
                        select v.agency_id, v.year_key, v.report_id, v.part, v.evidence, s.path, s.hash
                        from report_version v
                        join dim_submission s
                            on s.submission_key = v.submission_key
                        where v.agency_id in (:agencies) and v.status in ('current', 'superseded')
                        order by v.report_id""").param("agencies", agencies).query(row -> {
            AgencyYear agencyYear = new AgencyYear(row.getLong(1), row.getInt(2));
            if (touched.contains(agencyYear)) {
                long named = Register.appearedAs(
                                FiguresDocument.readEvidence(row.getString(5).getBytes(StandardCharsets.UTF_8)))
                        .orElse(agencyYear.agencyId());
                filings.computeIfAbsent(agencyYear, key -> new ArrayList<>())
                        .add(new Filing(
                                agencyYear,
                                row.getLong(3),
                                named,
                                ExportedFile.name(row.getString(6), row.getInt(4)),
                                row.getString(7)));
            }
        });
        return filings;
    }

    /** One for the latest report under each other name, told to both. */
    private static List<StoredFinding> findings(List<Filing> filings) {
        Filing counts = filings.get(filings.size() - 1);
        Map<Long, Filing> latest = new LinkedHashMap<>();
        filings.forEach(filing -> latest.put(filing.named(), filing));
        List<StoredFinding> findings = new ArrayList<>();
        for (Filing other : latest.values()) {
            if (other.named() != counts.named() && !other.hash().equals(counts.hash())) {
                Finding finding = new Finding(
                        "same_body_filing",
                        Severity.WARNING,
                        Optional.empty(),
                        counts.file(),
                        other.file(),
                        new SourceAddress(""));
                for (Filing told : List.of(other, counts)) {
                    findings.add(StoredFinding.of(
                            told.reportId(),
                            told.agencyYear().agencyId(),
                            told.agencyYear().year(),
                            ORDER + 1,
                            finding));
                }
            }
        }
        return findings;
    }
}
