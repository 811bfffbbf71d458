package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.form.Forms;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;

/** Applies every check to a report. Thread safe. */
public final class Checks {
    private final List<Check> checks;
    private final FindingLimit limit;

    public Checks(Forms forms) {
        this(forms, FindingLimit.DEFAULT);
    }

    /** @param findings the most that one report may have; what is beyond is told by one finding */
    public Checks(Forms forms, int findings) {
        limit = new FindingLimit(findings);
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
        return new CheckedReport(report, limit.cut(findings));
    }

    /** Every code that a check of a report can raise. */
    List<String> codes() {
        return Stream.concat(checks.stream().flatMap(check -> check.codes().stream()), Stream.of(FindingLimit.CODE))
                .distinct()
                .toList();
    }
}
