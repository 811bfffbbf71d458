package org.gongkai.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Finding;

/** A finding as stored with one version of a report; two that say the same of the same place are one. */
record StoredFinding(
        long reportId,
        String fingerprint,
        int order,
        long agencyId,
        int year,
        String check,
        String severity,
        String figure,
        String expected,
        String actual,
        String address) {
    private static final int LONGEST = 2_000;

    static List<StoredFinding> of(long reportId, long agencyId, int year, List<Finding> findings) {
        Map<String, StoredFinding> distinct = new LinkedHashMap<>();
        for (Finding finding : findings) {
            StoredFinding stored = of(reportId, agencyId, year, distinct.size() + 1, finding);
            distinct.putIfAbsent(stored.fingerprint(), stored);
        }
        return List.copyOf(distinct.values());
    }

    /** As it would be of another agency. */
    StoredFinding of(long newAgencyId) {
        return new StoredFinding(
                reportId,
                fingerprint(newAgencyId, year, check, figure, expected, actual, address),
                order,
                newAgencyId,
                year,
                check,
                severity,
                figure,
                expected,
                actual,
                address);
    }

    private static String fingerprint(
            long agencyId, int year, String check, String figure, String expected, String actual, String address) {
        return Texts.digest(Long.toString(agencyId), Integer.toString(year), check, figure, expected, actual, address);
    }

    static StoredFinding of(long reportId, long agencyId, int year, int order, Finding finding) {
        String figure = finding.figure().map(FigureCode::value).orElse("");
        return new StoredFinding(
                reportId,
                fingerprint(
                        agencyId,
                        year,
                        finding.check(),
                        figure,
                        finding.expected(),
                        finding.actual(),
                        finding.address().value()),
                order,
                agencyId,
                year,
                finding.check(),
                finding.severity().code(),
                figure,
                Texts.cut(finding.expected(), LONGEST),
                Texts.cut(finding.actual(), LONGEST),
                Texts.cut(finding.address().value(), LONGEST));
    }
}
