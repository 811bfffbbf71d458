package org.gongkai.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Decision.Kind;

/** What persons decided about who is who, as names resolve against it. Immutable; thread safe. */
public final class Register {
    /** The source of evidence that says under which name a body appeared that is known by another. */
    private static final String SOURCE = "register";

    private static final String BODY = "agency=";

    public static final Register EMPTY = new Register(List.of());

    private final List<Decision> decisions;
    private final Map<String, Decision> byContent = new HashMap<>();
    private final Map<String, Decision> byQuestion = new HashMap<>();
    private final Map<Long, Long> durable = new HashMap<>();
    private final Map<Long, Agency> firstNames = new HashMap<>();
    private final Map<Long, List<Spell>> spells = new HashMap<>();
    private final Map<Long, Spell> mergers = new HashMap<>();

    /**
     * A name that a body bears from a day on.
     *
     * @param agency under the body's durable identity
     */
    public record Spell(LocalDate from, Agency agency) {}

    /** @param decisions those in force */
    public Register(List<Decision> decisions) {
        this.decisions = decisions.stream()
                .sorted(Comparator.comparingLong(Decision::number))
                .toList();
        this.decisions.forEach(this::take);
        spells.values().forEach(names -> names.sort(Comparator.comparing(Spell::from)));
    }

    private void take(Decision decision) {
        firstNames.putIfAbsent(decision.agency().id(), decision.agency());
        decision.other().ifPresent(other -> firstNames.putIfAbsent(other.id(), other));
        if (decision.kind() == Kind.REPORT) {
            byContent.put(content(decision.contentHash(), decision.part()), decision);
            byQuestion.put(question(decision.nameKey(), decision.evidence()), decision);
            return;
        }
        Agency other = decision.other().orElseThrow();
        long body = durable(decision.agency().id());
        if (decision.kind() == Kind.MERGED) {
            mergers.put(body, new Spell(decision.on(), other));
            return;
        }
        unite(other.id(), body);
        if (decision.kind() == Kind.RENAMED) {
            spells.computeIfAbsent(body, first -> new ArrayList<>()).add(new Spell(decision.on(), other.known(body)));
        }
    }

    private void unite(long other, long body) {
        long formerly = durable(other);
        if (formerly != body) {
            durable.put(formerly, body);
            spells.remove(formerly);
        }
    }

    private long durable(long id) {
        long body = id;
        while (durable.containsKey(body)) {
            body = durable.getOrDefault(body, body);
        }
        return body;
    }

    private static String content(String hash, int part) {
        return hash + "#" + part;
    }

    private static String question(String nameKey, String evidence) {
        return nameKey + "\n" + evidence;
    }

    /** The decisions in force, the earliest first. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** That a body which is known by another name appeared under this one. */
    public static Evidence evidenceOf(Agency named) {
        return new Evidence(SOURCE, named.nameKey(), BODY + named.id());
    }

    /** Whether it is evidence of a name that a body is not known by. */
    public static boolean isOfAName(Evidence evidence) {
        return evidence.source().equals(SOURCE);
    }

    /** The number that the name under which a body appeared has by itself. */
    public static Optional<Long> appearedAs(List<Evidence> evidence) {
        return evidence.stream()
                .filter(Register::isOfAName)
                .map(piece -> Long.valueOf(piece.supports().substring(BODY.length())))
                .findFirst();
    }

    /** What was decided on a report of these bytes. */
    Optional<Decision> on(String contentHash, int part) {
        return byContent.isEmpty() ? Optional.empty() : Optional.ofNullable(byContent.get(content(contentHash, part)));
    }

    /** What was decided on an earlier report that asked the same. */
    Optional<Decision> answer(Question question) {
        return question.nameKey().isEmpty() && !Surroundings.nameTheBody(question.evidence())
                ? Optional.empty()
                : Optional.ofNullable(byQuestion.get(question(question.nameKey(), question.evidence())));
    }

    /** The body as it is known, under the name that it bore at the end of the year. */
    public Agency settle(Agency named, Optional<ReportingYear> year) {
        return settle(named, year.map(ReportingYear::value).orElse(LocalDate.MAX.getYear()), mergers.size());
    }

    private Agency settle(Agency named, int year, int mergersLeft) {
        if (!firstNames.containsKey(named.id())) {
            return named;
        }
        long body = durable(named.id());
        LocalDate day = LocalDate.of(year, 12, 31);
        Spell merger = mergers.get(body);
        if (merger != null && mergersLeft > 0 && !merger.from().isAfter(day)) {
            return settle(merger.agency(), year, mergersLeft - 1);
        }
        Agency settled = body == named.id() ? named : firstName(body);
        for (Spell spell : spells.getOrDefault(body, List.of())) {
            settled = spell.from().isAfter(day) ? settled : spell.agency();
        }
        return settled;
    }

    private Agency firstName(long body) {
        return Optional.ofNullable(firstNames.get(body)).orElseThrow();
    }

    /** The names of such a body by their first day, as it is called for itself. */
    public List<Spell> names(long body) {
        List<Spell> names = new ArrayList<>();
        Optional.ofNullable(firstNames.get(body)).ifPresent(first -> names.add(new Spell(Decision.ALWAYS, first)));
        names.addAll(spells.getOrDefault(body, List.of()));
        return names;
    }

    /** The day on which another body took it over. */
    public Optional<LocalDate> takenOver(long body) {
        return Optional.ofNullable(mergers.get(body)).map(Spell::from);
    }

    /** The identity that a name by itself has, once what is decided is applied. */
    public long body(long id) {
        return durable(id);
    }
}
