package org.gongkai.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Decision;
import org.gongkai.agency.Lookalikes;
import org.gongkai.agency.NameKey;
import org.gongkai.agency.Register;
import org.gongkai.agency.ReportingYear;

/** The bodies of the warehouse by all their names, as they stood when it was read. Immutable; thread safe. */
final class Directory {
    private static final Comparator<Body> BY_PLACE = Comparator.comparing(
                    (Body body) -> body.agency().region().code())
            .thenComparing(body -> body.agency().name())
            .thenComparing(body -> body.agency().id());

    private final Register register;
    private final Map<Long, Body> bodies = new LinkedHashMap<>();
    private final Map<String, Set<Long>> byKey = new HashMap<>();
    private final Lookalikes lookalikes;

    /** @param known each body under its durable identity, once for every name that it bore */
    Directory(List<Agency> known, Register register) {
        this.register = register;
        Map<Long, List<Agency>> names = new LinkedHashMap<>();
        known.forEach(agency ->
                names.computeIfAbsent(agency.id(), first -> new ArrayList<>()).add(agency));
        furtherNames(register).forEach(agency -> names.computeIfPresent(agency.id(), (id, all) -> with(all, agency)));
        names.forEach((id, all) -> bodies.put(id, body(id, all)));
        List<Agency> everyName = names.values().stream().flatMap(List::stream).toList();
        everyName.forEach(agency -> {
            index(agency.nameKey(), agency.id());
            index(NameKey.of(agency.name()), agency.id());
        });
        this.lookalikes = new Lookalikes(everyName);
    }

    /** What a person answered one report with is no name for others to use, and a merger leaves both bodies theirs. */
    private static List<Agency> furtherNames(Register register) {
        return register.decisions().stream()
                .filter(decision -> decision.kind() == Decision.Kind.SAME || decision.kind() == Decision.Kind.RENAMED)
                .flatMap(decision -> decision.other().stream())
                .map(other -> new Agency(
                        other.name(), other.nameKey(), other.region(), other.kind(), register.body(other.id())))
                .toList();
    }

    private static List<Agency> with(List<Agency> all, Agency another) {
        if (all.stream().noneMatch(agency -> agency.nameKey().equals(another.nameKey()))) {
            all.add(another);
        }
        return all;
    }

    private Body body(long id, List<Agency> names) {
        List<Register.Spell> spells = register.names(id);
        String now = spells.isEmpty()
                ? names.get(0).name()
                : spells.get(spells.size() - 1).agency().name();
        Agency current = names.stream()
                .filter(agency -> agency.name().equals(now))
                .findFirst()
                .orElse(names.get(0));
        return new Body(
                current,
                names.stream()
                        .map(Agency::name)
                        .filter(name -> !name.equals(current.name()))
                        .distinct()
                        .toList());
    }

    private void index(String key, long id) {
        byKey.computeIfAbsent(key, first -> new LinkedHashSet<>()).add(id);
    }

    Optional<Body> body(long id) {
        return Optional.ofNullable(bodies.get(id));
    }

    /** The body that a name stands for, if the warehouse has it. */
    Optional<Body> of(Agency named) {
        return body(register.body(named.id()));
    }

    /** Those that have exactly this name, once normalised. */
    Set<Long> named(String name) {
        return byKey.getOrDefault(NameKey.of(name), Set.of());
    }

    /** How much the names of bodies resemble a name, by body, the closest first. */
    Map<Long, Integer> alike(String name, int least, int most) {
        Map<Long, Integer> scores = new LinkedHashMap<>();
        lookalikes
                .of(name, least, most)
                .forEach(match -> scores.merge(match.agency().id(), match.score(), Math::max));
        return scores;
    }

    /** Those with a name that begins with these characters, then those with one that has them within. */
    List<Body> called(String part, int most) {
        String wanted = NameKey.of(part);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<Body> beginning = new TreeSet<>(BY_PLACE);
        Set<Body> within = new TreeSet<>(BY_PLACE);
        byKey.forEach((key, ids) -> {
            if (key.contains(wanted)) {
                Set<Body> found = key.startsWith(wanted) ? beginning : within;
                ids.forEach(id -> body(id).ifPresent(found::add));
            }
        });
        Set<Body> all = new LinkedHashSet<>(beginning);
        all.addAll(within);
        return all.stream().limit(most).toList();
    }

    /** The body that had taken this one over by the end of the year; most often itself. */
    Body asOf(Optional<ReportingYear> year, Body body) {
        return year.isEmpty() ? body : of(register.settle(body.agency(), year)).orElse(body);
    }
}
