package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every label of every edition, and which of them a printed text is.
 *
 * <p>Wordings come first, then the text without its notes, then a label that was cut short, then a small number of typing
 * errors; each step counts only where one label fits clearly better than any other. Thread safe.
 */
public final class Vocabulary {
    /** No label of the form with its notes is longer; sentences are. */
    private static final int LONGEST = 120;

    private static final int CACHED = 20_000;
    private static final int SHORTEST_CUT = 4;

    private final Map<String, Set<Term>> wordings = new LinkedHashMap<>();
    private final Map<String, Set<Term>> numbered = new HashMap<>();
    private final NavigableMap<String, Set<Term>> sorted;
    private final AddedWords words = new AddedWords();
    private final Mistyped mistyped;
    private final Map<String, Meaning> cache = new ConcurrentHashMap<>();
    private final AtomicInteger cached = new AtomicInteger();

    public Vocabulary(Forms forms) {
        forms.editions().forEach(edition -> edition.tables().forEach(this::learn));
        sorted = new TreeMap<>(wordings);
        mistyped = new Mistyped(wordings, words);
    }

    /** What the printed text may be, as a row, column, group, mark or heading; empty for anything else. */
    public List<Term> terms(String printed) {
        return meaning(printed).terms();
    }

    /** What the printed text may mean. */
    public Meaning meaning(String printed) {
        if (printed.length() > LONGEST || isStrange(printed)) {
            return Meaning.NONE;
        }
        Meaning known = cache.get(printed);
        return known == null ? found(printed) : known;
    }

    /** Whether a first look at the characters tells that it is no label: no letter, or hanzi that no label has. */
    private boolean isStrange(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            if (!Characters.isHanzi(printed.charAt(i))) {
                return !Characters.hasLetter(printed);
            }
        }
        return printed.isEmpty() || mistyped.isFar(printed);
    }

    private Meaning found(String printed) {
        Meaning found = find(LabelText.of(printed));
        if (cached.get() < CACHED && cache.put(printed, found) == null) {
            cached.incrementAndGet();
        }
        return found;
    }

    /** Whether the text is a wording of the form to the letter, punctuation aside. */
    public boolean isWhole(String printed) {
        return exact(LabelText.of(printed).bare()).isPresent();
    }

    /** Whether the text is a word such as 网上 or 上年, which what it stands beside is counted by, and not by the form. */
    public boolean isOther(String printed) {
        return words.isOther(LabelText.of(printed).bare());
    }

    /** Whether the printed text can be the beginning of the label, cut off by its page. */
    public boolean isCut(String printed, Label label) {
        String bare = LabelText.of(printed).bare();
        return bare.length() >= 2
                && label.wordings()
                        .anyMatch(wording ->
                                Characters.bare(Characters.folded(wording)).startsWith(bare));
    }

    private void learn(FormTable table) {
        table.headings().forEach(heading -> add(heading, new Term(Term.Kind.HEADING, table.code(), "", "")));
        for (Section section : table.sections()) {
            section.frame().marks().forEach(mark -> add(mark, term(Term.Kind.MARK, table, section, "")));
            for (Row row : section.rows()) {
                learn(row.label(), term(Term.Kind.ROW, table, section, row.code()));
                row.groups().forEach(group -> learn(group, term(Term.Kind.ROW_GROUP, table, section, group.text())));
            }
            for (Column column : section.columns()) {
                learn(column.label(), term(Term.Kind.COLUMN, table, section, column.code()));
                column.groups()
                        .forEach(group -> learn(group, term(Term.Kind.COLUMN_GROUP, table, section, group.text())));
            }
        }
    }

    private static Term term(Term.Kind kind, FormTable table, Section section, String code) {
        return new Term(kind, table.code(), section.code(), code);
    }

    private void learn(Label label, Term term) {
        label.wordings().filter(wording -> !wording.isEmpty()).forEach(wording -> add(wording, term));
        label.number()
                .ifPresent(number -> numbered.computeIfAbsent(
                                LabelText.of(number + "、").number(), key -> new LinkedHashSet<>())
                        .add(term));
    }

    private void add(String wording, Term term) {
        LabelText text = LabelText.of(wording);
        wordings.computeIfAbsent(text.bare(), key -> new LinkedHashSet<>()).add(term);
        if (text.plain().length() >= SHORTEST_CUT) {
            wordings.computeIfAbsent(text.plain(), key -> new LinkedHashSet<>()).add(term);
        }
    }

    private Meaning find(LabelText text) {
        return exact(text.bare())
                .or(() -> exact(text.plain()))
                .or(() -> cut(text.plain()))
                .or(() -> mistyped.best(text.plain()))
                .map(terms -> agreeing(terms, text.number()))
                .map(Meaning::of)
                .orElse(Meaning.NONE);
    }

    private Optional<Set<Term>> exact(String key) {
        return Optional.ofNullable(wordings.get(key));
    }

    private Optional<Set<Term>> cut(String key) {
        if (key.length() < SHORTEST_CUT) {
            return Optional.empty();
        }
        Set<Set<Term>> longer = new LinkedHashSet<>();
        for (Map.Entry<String, Set<Term>> wording : sorted.tailMap(key).entrySet()) {
            if (!wording.getKey().startsWith(key)) {
                break;
            }
            longer.add(wording.getValue());
        }
        return longer.size() == 1 ? Optional.of(longer.iterator().next()) : Optional.empty();
    }

    /** Of rows that share a wording, those that bear the printed enumerator, where any does. */
    private List<Term> agreeing(Set<Term> terms, String number) {
        Set<Term> bearing = numbered.getOrDefault(number, Set.of());
        List<Term> agreeing = new ArrayList<>(terms);
        agreeing.retainAll(bearing);
        return agreeing.isEmpty() ? List.copyOf(terms) : List.copyOf(agreeing);
    }
}
