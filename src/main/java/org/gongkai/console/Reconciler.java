package org.gongkai.console;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.ReportingYear;
import org.gongkai.warehouse.ReportedYears;

/**
 * Finds the bodies that a name may mean. One is said to be meant only where the very name is one of its own, no other body
 * of the warehouse has it, and no other place in the country could have such a body; all else is for a person to choose.
 */
final class Reconciler {
    private static final int LEAST_ALIKE = 30;
    private static final int MOST_ALIKE = 200;
    private static final int VERY_NAME = 100;
    /** What a body loses that has no report for the year asked for. */
    private static final int NOT_THAT_YEAR = 5;

    private final Identifier identifier;
    private final RegionNames regions;
    private final ReportedYears years;

    Reconciler(Identifier identifier, RegionNames regions, ReportedYears years) {
        this.identifier = identifier;
        this.regions = regions;
        this.years = years;
    }

    private record Scored(Body body, int score, boolean match) {
        private static final Comparator<Scored> RANK = Comparator.comparing(Scored::match)
                .thenComparing(Scored::score)
                .reversed()
                .thenComparing(scored -> scored.body().agency().region().code())
                .thenComparing(scored -> scored.body().agency().name());
    }

    /** The likeliest first, and always in the same order. */
    List<Candidate> candidates(ReconciliationQuery query, Directory directory) {
        if (!query.ofAgencies() || query.name().isBlank()) {
            return List.of();
        }
        Hints hints = Hints.of(query, regions);
        Set<Long> exact = exact(query.name(), hints, directory);
        boolean settled = exact.size() == 1 && hints.clear() && !isElsewhereToo(query.name(), hints);
        Map<Long, Integer> scores = new HashMap<>(
                directory.alike(query.name(), LEAST_ALIKE, hints.within().isEmpty() ? MOST_ALIKE : Integer.MAX_VALUE));
        exact.forEach(id -> scores.put(id, VERY_NAME));
        Map<Long, Scored> scored = new TreeMap<>();
        scores.forEach((id, score) -> directory
                .body(id)
                .filter(body -> hints.allow(body.agency().region(), regions))
                .map(body -> directory.asOf(hints.year(), body))
                .ifPresent(body -> scored.merge(
                        body.agency().id(),
                        new Scored(body, score, settled && exact.contains(id)),
                        (one, other) -> Scored.RANK.compare(one, other) <= 0 ? one : other)));
        return inTheirYear(scored, hints.year()).stream()
                .sorted(Scored.RANK)
                .limit(query.limit())
                .map(this::candidate)
                .toList();
    }

    /** Those of the name as it is written, and the one that it means once its place is read. */
    private Set<Long> exact(String name, Hints hints, Directory directory) {
        Set<Long> exact = new TreeSet<>(directory.named(name));
        identifier
                .named(name, hints.region())
                .flatMap(directory::of)
                .ifPresent(body -> exact.add(body.agency().id()));
        exact.removeIf(id -> directory
                .body(id)
                .filter(body -> hints.allow(body.agency().region(), regions))
                .isEmpty());
        return exact;
    }

    /** Whether the country has several places of that name, of which the warehouse may know one. */
    private boolean isElsewhereToo(String name, Hints hints) {
        return identifier.named(name, hints.region()).isEmpty()
                && identifier.readings(name).stream()
                                .map(Agency::region)
                                .filter(region -> hints.allow(region, regions))
                                .distinct()
                                .count()
                        > 1;
    }

    /** A body that failed to report is still the one meant, but of several likely ones it comes later. */
    private List<Scored> inTheirYear(Map<Long, Scored> scored, Optional<ReportingYear> year) {
        if (year.isEmpty()) {
            return List.copyOf(scored.values());
        }
        Set<Long> reported = years.reporting(scored.keySet(), year.get().value());
        return scored.values().stream()
                .map(one -> one.match() || reported.contains(one.body().agency().id())
                        ? one
                        : new Scored(one.body(), Math.max(0, one.score() - NOT_THAT_YEAR), false))
                .toList();
    }

    private Candidate candidate(Scored scored) {
        Agency agency = scored.body().agency();
        return new Candidate(
                String.valueOf(agency.id()),
                agency.name(),
                List.of(AgencyType.AGENCY),
                scored.score(),
                scored.match(),
                regions.path(agency.region()));
    }
}
