package org.gongkai.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.agency.Agency;
import org.gongkai.agency.HoldReason;
import org.gongkai.agency.Identification;
import org.gongkai.check.CheckedReport;
import org.gongkai.report.Report;
import org.gongkai.report.Severity;

/**
 * A report about to be written, with all that is derived from it alone.
 *
 * @param figures the document of all figures, compressed
 * @param evidence the document of what settled the identity
 */
record NewReport(
        ClaimedFile file,
        long reportId,
        Report report,
        List<StoredFinding> findings,
        Compressed figures,
        String evidence,
        String digest,
        Facts facts) {
    static final long UNKNOWN = -1;

    static NewReport of(ClaimedFile file, CheckedReport checked, FactDerivation derivation) {
        Report report = checked.report();
        Identification identification = report.identification();
        long reportId = ReportKeys.report(file.submissionKey(), report.part());
        List<StoredFinding> findings =
                StoredFinding.of(reportId, agencyId(identification), year(identification), checked.findings());
        byte[] figures = FiguresDocument.write(report.figures());
        byte[] evidence = FiguresDocument.writeEvidence(identification.evidence());
        return new NewReport(
                file,
                reportId,
                report,
                findings,
                Compressed.of(figures),
                new String(evidence, StandardCharsets.UTF_8),
                digest(report, findings, figures, evidence),
                derivation.facts(report));
    }

    private static String digest(Report report, List<StoredFinding> findings, byte[] figures, byte[] evidence) {
        Identification identification = report.identification();
        return digest(
                figures,
                evidence,
                report.part(),
                new AgencyYear(agencyId(identification), year(identification)),
                identification.scope().code(),
                identification.publishedName().orElse(""),
                holdCodes(identification),
                report.edition(),
                findings);
    }

    /** The same digest means the same report: identity, figures and findings. */
    static String digest(
            byte[] figures,
            byte[] evidence,
            int part,
            AgencyYear agencyYear,
            String scope,
            String publishedName,
            String holds,
            String edition,
            List<StoredFinding> findings) {
        return Texts.digest(
                figures,
                evidence,
                Integer.toString(part),
                Long.toString(agencyYear.agencyId()),
                Integer.toString(agencyYear.year()),
                scope,
                publishedName,
                holds,
                edition,
                findings.stream()
                        .map(finding -> finding.fingerprint() + finding.severity())
                        .collect(Collectors.joining()));
    }

    Identification identification() {
        return report.identification();
    }

    Optional<Agency> agency() {
        return identification().agency();
    }

    boolean held() {
        return identification().held();
    }

    long agencyId() {
        return agencyId(identification());
    }

    int year() {
        return year(identification());
    }

    String holdCodes() {
        return holdCodes(identification());
    }

    AgencyYear agencyYear() {
        return new AgencyYear(agencyId(), year());
    }

    int findings(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity().equals(severity.code()))
                .count();
    }

    private static String holdCodes(Identification identification) {
        return identification.holds().stream().map(HoldReason::code).collect(Collectors.joining(";"));
    }

    private static long agencyId(Identification identification) {
        return identification.agency().map(Agency::id).orElse(UNKNOWN);
    }

    private static int year(Identification identification) {
        return identification.year().map(year -> year.value()).orElse((int) UNKNOWN);
    }
}
