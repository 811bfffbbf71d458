package org.gongkai.check;

import java.util.List;
import java.util.Optional;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.gongkai.submission.SourceAddress;

/** Passes on what contradicts the settled agency, region or year. */
final class IdentificationCheck implements Check {
    /** That an earlier decision was followed contradicts nothing. */
    private static final String DECIDED = "identity_decided";

    @Override
    public List<String> codes() {
        return List.of(
                "agency_contradiction",
                "region_contradiction",
                "year_contradiction",
                "township_unlisted",
                "identity_decided");
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.report().identification().problems().stream()
                .map(problem -> new Finding(
                        problem.code(),
                        problem.code().equals(DECIDED) ? Severity.INFO : Severity.WARNING,
                        Optional.empty(),
                        problem.expected(),
                        problem.actual(),
                        new SourceAddress("")))
                .toList();
    }
}
