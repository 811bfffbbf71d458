package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Identification.Contradiction;

/** Applies what persons decided to what a submission says. */
final class SettledNames {
    private final ScopeRules scopes;
    private final Reach reach;

    SettledNames(ScopeRules scopes, Reach reach) {
        this.scopes = scopes;
        this.reach = reach;
    }

    Identification settle(Identification found, Register register, String contentHash, int part) {
        Identification answered = onIt(found, register, contentHash, part)
                .map(decision -> decided(found, decision))
                .orElseGet(() -> onAnother(found, register, part)
                        .map(decision -> answeredBefore(found, decision))
                        .orElse(found));
        return renamed(answered, register);
    }

    Optional<Decision> decision(Identification found, Register register, String contentHash, int part) {
        return onIt(found, register, contentHash, part).or(() -> onAnother(found, register, part));
    }

    private Optional<Decision> onIt(Identification found, Register register, String contentHash, int part) {
        String nameKey = found.publishedName().map(NameKey::of).orElse("");
        return register.on(contentHash, part)
                .filter(decision -> decision.nameKey().equals(nameKey) || isOfTheContentAlone(decision));
    }

    private Optional<Decision> onAnother(Identification found, Register register, int part) {
        return found.question()
                .filter(question -> isAboutTheBody(found))
                .filter(question -> part == 1 || !question.nameKey().isEmpty())
                .flatMap(question -> register.answer(question).filter(decision -> reach.covers(question, decision)));
    }

    /** Decided under words that are no name, as a former reading took a column's or a sheet's for one. */
    private boolean isOfTheContentAlone(Decision decision) {
        return !decision.nameKey().isEmpty() && !reach.mayNameABody(decision.nameKey());
    }

    private static boolean isAboutTheBody(Identification found) {
        return found.holds().stream().anyMatch(hold -> hold != HoldReason.YEAR_UNKNOWN);
    }

    /** A person settled this very report. */
    private Identification decided(Identification found, Decision decision) {
        List<Evidence> evidence = new ArrayList<>(found.evidence());
        decision.year()
                .ifPresent(year -> evidence.add(new Evidence("decision", reference(decision), "year=" + year.value())));
        return with(decision, found, decision.year().or(found::year), evidence, found.problems());
    }

    /**
     * A person settled another report that printed the same name and evidence, or no name and the same credit code; its
     * year is its own.
     */
    private Identification answeredBefore(Identification found, Decision decision) {
        List<Contradiction> problems = new ArrayList<>(found.problems());
        problems.add(new Contradiction(
                "identity_decided",
                decision.agency().name(),
                found.publishedName().orElse("") + " (" + reference(decision) + ")"));
        return with(decision, found, found.year(), found.evidence(), problems);
    }

    private Identification with(
            Decision decision,
            Identification found,
            Optional<ReportingYear> year,
            List<Evidence> evidence,
            List<Contradiction> problems) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(new Evidence(
                "decision", reference(decision), "agency=" + decision.agency().name()));
        return new Identification(
                Optional.of(decision.agency()),
                found.publishedName(),
                year,
                scopes.scope(decision.agency()),
                year.isPresent() ? List.of() : List.of(HoldReason.YEAR_UNKNOWN),
                all,
                problems,
                year.isPresent() ? Optional.empty() : found.question());
    }

    private static String reference(Decision decision) {
        return "decision " + decision.number();
    }

    /** Whose scope the figures have is told by the name printed, so it stays. */
    private static Identification renamed(Identification found, Register register) {
        if (found.agency().isEmpty()) {
            return found;
        }
        Agency named = found.agency().get();
        Agency settled = register.settle(named, found.year());
        if (settled.equals(named)) {
            return found;
        }
        List<Evidence> evidence = new ArrayList<>(found.evidence());
        if (settled.id() != named.id()) {
            evidence.add(Register.evidenceOf(named));
        }
        return new Identification(
                Optional.of(settled),
                found.publishedName(),
                found.year(),
                found.scope(),
                found.holds(),
                evidence,
                found.problems(),
                found.question());
    }
}
