package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.form.Forms;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;

/** Applies every check to a report. Thread safe. */
public final class Checks {
    private final List<Check> checks;

    public Checks(Forms forms) {
        checks = List.of(
                new IdentityCheck(forms),
                new GapCheck(forms),
                new ValueCheck(forms),
                new CompletenessCheck(forms),
                new IdentificationCheck());
    }

    public CheckedReport apply(Report report) {
        Subject subject = new Subject(report);
        List<Finding> findings = new ArrayList<>(report.findings());
        checks.forEach(check -> findings.addAll(check.check(subject)));
        return new CheckedReport(report, findings);
    }

    /** Every code that a check of a report can raise. */
    List<String> codes() {
        return checks.stream()
                .flatMap(check -> check.codes().stream())
                .distinct()
                .toList();
    }
}
