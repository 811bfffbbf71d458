package org.gongkai.check;

import java.util.List;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;

/**
 * A report and everything found wrong with it.
 *
 * @param findings those made while reading, then those of the checks
 */
public record CheckedReport(Report report, List<Finding> findings) {
    public CheckedReport {
        findings = List.copyOf(findings);
    }
}
