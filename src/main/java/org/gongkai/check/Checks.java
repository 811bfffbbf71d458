package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.form.Forms;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;

/** Applies every check to a report. Thread safe. */
public final class Checks {
    private final FigurePlaces places;
    private final List<Check> checks;
    private final FindingLimit limit;

    public Checks(Forms forms) {
        this(forms, FindingLimit.DEFAULT);
    }

    /** @param findings the most that one report may have; what is beyond is told by one finding */
    public Checks(Forms forms, int findings) {
        limit = new FindingLimit(findings);
        places = new FigurePlaces(forms);
        checks = List.of(
                new IdentityCheck(forms, places),
                new GapCheck(forms, places),
                new ValueCheck(places),
                new CompletenessCheck(forms, places),
                new IdentificationCheck());
    }

    public CheckedReport apply(Report report) {
        Subject subject = new Subject(report, places);
        List<Finding> findings = new ArrayList<>(report.findings());
        for (Check check : checks) {
            findings.addAll(check.check(subject));
        }
        return new CheckedReport(report, limit.cut(findings));
    }

    /** Every code that a check of a report can raise. */
    List<String> codes() {
        return Stream.concat(checks.stream().flatMap(check -> check.codes().stream()), Stream.of(FindingLimit.CODE))
                .distinct()
                .toList();
    }
}
