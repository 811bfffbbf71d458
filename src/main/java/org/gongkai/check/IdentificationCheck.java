package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identification.Contradiction;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.gongkai.submission.SourceAddress;

/** Passes on what contradicts the settled agency, region or year. */
final class IdentificationCheck implements Check {
    /** That an earlier decision was followed contradicts nothing. */
    private static final String DECIDED = "identity_decided";

    private static final Set<String> CONTRADICTIONS =
            Set.of("agency_contradiction", "region_contradiction", "year_contradiction");

    private static final int TOLD = 6;

    @Override
    public List<String> codes() {
        return List.of(
                "agency_contradiction",
                "region_contradiction",
                "year_contradiction",
                "manifest_contradicted",
                "township_unlisted",
                "identity_decided");
    }

    @Override
    public List<Finding> check(Subject subject) {
        Identification identification = subject.report().identification();
        boolean byManifest = isByManifest(identification);
        List<Contradiction> told = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Contradiction problem : identification.problems()) {
            if (byManifest && CONTRADICTIONS.contains(problem.code())) {
                told.add(problem);
            } else {
                findings.add(finding(problem));
            }
        }
        findings.addAll(0, byManifest(identification, told));
        return findings;
    }

    private static boolean isByManifest(Identification identification) {
        return identification.evidence().stream()
                .anyMatch(evidence -> evidence.source().equals("manifest"));
    }

    /** A manifest counts, whatever the document says of itself; that is told once, with all that it says. */
    private static List<Finding> byManifest(Identification identification, List<Contradiction> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        String settled =
                identification.agency().map(agency -> agency.name() + " ").orElse("")
                        + identification
                                .year()
                                .map(year -> String.valueOf(year.value()))
                                .orElse("");
        String said = problems.stream()
                .map(Contradiction::actual)
                .distinct()
                .limit(TOLD)
                .collect(Collectors.joining(" | "));
        return List.of(new Finding(
                "manifest_contradicted",
                Severity.WARNING,
                Optional.empty(),
                settled.strip(),
                said,
                new SourceAddress("")));
    }

    private static Finding finding(Contradiction problem) {
        return new Finding(
                problem.code(),
                problem.code().equals(DECIDED) ? Severity.INFO : Severity.WARNING,
                Optional.empty(),
                problem.expected(),
                problem.actual(),
                new SourceAddress(""));
    }
}
