package org.gongkai.check;

import org.gongkai.report.Report;

/** Applies every check to a report. */
public final class Checks {

    public CheckedReport apply(Report report) {
        return new CheckedReport(report, report.findings());
    }
}
