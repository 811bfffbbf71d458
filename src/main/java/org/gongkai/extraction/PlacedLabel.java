package org.gongkai.extraction;

import java.util.List;
import java.util.Set;
import org.gongkai.document.Word;
import org.gongkai.form.Term;

/** What the form prints in a cell, found on a page: the words that make it up, from the top, and what they mean. */
record PlacedLabel(List<Word> words, String text, List<Term> terms) {
    /** So much of a line's height text may stand higher or lower than what it stands beside. */
    static final double LEVEL = 0.35;

    PlacedLabel {
        words = List.copyOf(words);
    }

    double left() {
        return words.stream().mapToDouble(Word::left).min().orElseThrow();
    }

    double right() {
        return words.stream().mapToDouble(Word::right).max().orElseThrow();
    }

    double top() {
        return words.get(0).top();
    }

    double bottom() {
        return words.get(words.size() - 1).bottom();
    }

    int page() {
        return words.get(0).page();
    }

    int line() {
        return words.get(0).line();
    }

    boolean is(Term.Kind kind) {
        return terms.stream().anyMatch(term -> term.is(kind));
    }

    boolean isOf(Set<String> tables) {
        return terms.stream().anyMatch(term -> tables.contains(term.table()));
    }

    boolean isBeside(PlacedLabel other) {
        return top() < other.bottom() && other.top() < bottom();
    }

    /** Whether the word stands at the height of one of its lines, or between them. */
    boolean isBeside(Word word) {
        double centre = (word.top() + word.bottom()) / 2;
        return centre > top() && centre < bottom();
    }

    static boolean areLevel(Word one, Word other) {
        double apart = Math.abs((one.top() + one.bottom()) - (other.top() + other.bottom())) / 2;
        return apart < LEVEL * height(one);
    }

    static double height(Word word) {
        return word.bottom() - word.top();
    }
}
