package org.gongkai.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.agency.Agency.Kind;

/** Ranks the bodies and years that a report may be of which could not be settled. */
final class Candidates {
    private static final int MOST = 10;
    private static final int QUOTE = 120;
    private static final int SETTLED = 95;
    private static final int GOVERNMENT_OF_A_HINT = 20;
    /** How much the place of a name says that it is the reporting body's. */
    private static final Map<String, Integer> TRUST = Map.of(
            "manifest",
            90,
            "title",
            80,
            "heading",
            80,
            "signature",
            75,
            "text",
            65,
            "lead",
            60,
            "contact",
            55,
            "path",
            55,
            "publisher",
            45,
            "site_name",
            40);

    private static final int LITTLE_TRUST = 35;
    /** Lines that are titles by themselves, and files' names, are no names of bodies. */
    private static final Pattern NO_NAME = Pattern.compile("20\\d\\d|报告|年报|信息公开");

    private final AgencyResolver resolver;
    private final Siting siting;
    private final NameClaims names;

    Candidates(AgencyResolver resolver, Siting siting, NameClaims names) {
        this.resolver = resolver;
        this.siting = siting;
        this.names = names;
    }

    private record Scored(Agency agency, int score, Set<String> evidence) {
        private static Scored stronger(Scored one, Scored other) {
            Set<String> evidence = new LinkedHashSet<>(one.evidence());
            evidence.addAll(other.evidence());
            return new Scored(one.agency(), Math.max(one.score(), other.score()), evidence);
        }
    }

    List<AgencyCandidate> of(
            Clues clues, Testimony testimony, AgencyFinding finding, YearFinding year, List<Context> contexts) {
        Map<Long, Scored> bodies = new HashMap<>();
        finding.agency().ifPresent(agency -> add(bodies, agency, SETTLED, quoted(finding.evidence())));
        if (bodies.isEmpty()) {
            claims(clues, testimony).stream()
                    .filter(claim -> !NO_NAME.matcher(claim.name()).find())
                    .forEach(claim -> add(bodies, claim, contexts));
            contexts.forEach(context -> resolver.governmentOf(context.region())
                    .ifPresent(agency ->
                            add(bodies, agency, GOVERNMENT_OF_A_HINT, context.source() + " " + context.quote())));
        }
        List<YearCandidates.Scored> years = YearCandidates.of(clues, testimony, year);
        return bodies.values().stream()
                .flatMap(body -> inYears(body, years).stream())
                .sorted(AgencyCandidate.RANK)
                .limit(MOST)
                .toList();
    }

    private List<NameClaim> claims(Clues clues, Testimony testimony) {
        List<NameClaim> claims = new ArrayList<>(names.titles(clues, testimony));
        claims.addAll(names.elsewhere(clues, testimony));
        return claims;
    }

    private void add(Map<Long, Scored> bodies, NameClaim claim, List<Context> contexts) {
        List<Agency> readings = resolver.readings(claim.name(), contexts);
        int trust = TRUST.getOrDefault(claim.source(), LITTLE_TRUST) - (readings.size() > 1 ? 20 : 0);
        for (Agency agency : readings) {
            int score = trust - (agency.kind() == Kind.OTHER ? 25 : 0) + agreement(agency, contexts);
            add(bodies, agency, score, claim.source() + " " + claim.quote());
        }
    }

    private int agreement(Agency agency, List<Context> contexts) {
        int agreement = 0;
        for (Context context : contexts) {
            int weight = context.binding() ? 12 : 6;
            agreement += siting.agree(agency.region(), context.region()) ? weight : -2 * weight;
        }
        return agreement;
    }

    private static void add(Map<Long, Scored> bodies, Agency agency, int score, String evidence) {
        String quote = evidence.length() > QUOTE ? evidence.substring(0, QUOTE) + "…" : evidence;
        bodies.merge(
                agency.id(),
                new Scored(agency, Math.max(1, Math.min(SETTLED, score)), Set.of(quote)),
                Scored::stronger);
    }

    private static String quoted(List<Evidence> evidence) {
        return evidence.isEmpty()
                ? ""
                : evidence.get(0).source() + " " + evidence.get(0).quote();
    }

    private static List<AgencyCandidate> inYears(Scored body, List<YearCandidates.Scored> years) {
        String evidence = String.join("; ", body.evidence());
        if (years.isEmpty()) {
            return List.of(new AgencyCandidate(body.agency(), Optional.empty(), body.score(), evidence));
        }
        return years.stream()
                .map(year -> new AgencyCandidate(
                        body.agency(),
                        Optional.of(year.year()),
                        Math.max(1, body.score() * year.score() / 100),
                        evidence + "; " + year.evidence()))
                .toList();
    }
}
