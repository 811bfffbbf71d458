package org.gongkai.agency;

import java.util.List;
import java.util.Optional;

/**
 * Who reports for which year, as far as the evidence settles it.
 *
 * @param agency empty when the body or its region is not settled
 * @param publishedName the name as published, where one was found, even when it could not be resolved
 * @param problems contradictions that a person should know of although the identity is settled
 * @param question what a person is asked, where held
 */
public record Identification(
        Optional<Agency> agency,
        Optional<String> publishedName,
        Optional<ReportingYear> year,
        Scope scope,
        List<HoldReason> holds,
        List<Evidence> evidence,
        List<Contradiction> problems,
        Optional<Question> question) {

    /** Without a question, or with one whose candidates do not matter. */
    public Identification(
            Optional<Agency> agency,
            Optional<String> publishedName,
            Optional<ReportingYear> year,
            Scope scope,
            List<HoldReason> holds,
            List<Evidence> evidence,
            List<Contradiction> problems) {
        this(agency, publishedName, year, scope, holds, evidence, problems, Optional.empty());
    }

    /** Evidence against what was settled on. */
    public record Contradiction(String code, String expected, String actual) {}

    public Identification {
        holds = List.copyOf(holds);
        evidence = List.copyOf(evidence);
        problems = List.copyOf(problems);
        if (holds.isEmpty() && (agency.isEmpty() || year.isEmpty())) {
            throw new IllegalArgumentException("an unsettled identity needs its reason");
        }
    }

    /** Whether the report must wait for a person. */
    public boolean held() {
        return !holds.isEmpty();
    }
}
