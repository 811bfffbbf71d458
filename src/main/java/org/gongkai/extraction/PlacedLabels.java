package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.document.Word;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;
import org.gongkai.submission.Allowance;

/** Finds what the form prints among the words of a page, also where it runs over several lines of its cell. */
final class PlacedLabels {
    /** No label of the form is broken over more lines. */
    private static final int LINES = 12;

    /** The next line of a cell is not further below, as a share of the height of a line. */
    private static final double NEXT = 2;

    /** Spaces part no label into more words. */
    private static final int PARTS = 8;

    private static final double SAME_COLUMN = 0.5;

    /** Between two words of one label is less, as a share of their height. */
    private static final double SPACED = 1.3;

    private static final Pattern ENUMERATED =
            Pattern.compile("\\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}[、.．)）]).*");
    private static final Pattern DIGITS_FIRST = Pattern.compile("\\s*[（(]?[0-9０-９]{0,2}[^0-9０-９]*");

    private final Vocabulary vocabulary;
    private final List<Word> words;
    private final Set<Word> used = new HashSet<>();
    private final List<PlacedLabel> labels = new ArrayList<>();

    private PlacedLabels(Vocabulary vocabulary, List<Word> page) {
        this.vocabulary = vocabulary;
        this.words = page.stream()
                .filter(word -> !PrintedValue.isValue(word.text()))
                .sorted(Comparator.comparingDouble(Word::top).thenComparingDouble(Word::left))
                .toList();
    }

    /** @param page its words */
    static List<PlacedLabel> of(Vocabulary vocabulary, List<Word> page) {
        PlacedLabels labels = new PlacedLabels(vocabulary, page);
        labels.words.forEach(labels::addFrom);
        return labels.labels;
    }

    /** The words of a page in reading order, those joined that spaces part in a wording of the form. */
    static List<Word> joined(Vocabulary vocabulary, List<Word> page) {
        List<Word> joined = new ArrayList<>();
        for (int at = 0; at < page.size(); at++) {
            Word word = page.get(at);
            int last = at;
            Word all = word;
            for (int i = at + 1; i < Math.min(page.size(), at + PARTS) && isNear(page.get(i - 1), page.get(i)); i++) {
                all = all.with(page.get(i));
                if (vocabulary.isWhole(all.text())) {
                    word = all;
                    last = i;
                }
            }
            joined.add(word);
            at = last;
        }
        return joined;
    }

    private static boolean isNear(Word one, Word next) {
        return one.line() == next.line()
                && !PrintedValue.isValue(next.text())
                && next.left() - one.right() < SPACED * PlacedLabel.height(next);
    }

    private void addFrom(Word first) {
        Allowance.check();
        if (!used.contains(first)) {
            find(column(List.of(first)))
                    .or(() -> beside(first).flatMap(second -> find(column(List.of(first, second)))))
                    .ifPresent(label -> {
                        used.addAll(label.words());
                        labels.add(label);
                    });
        }
    }

    /** What a space parts from a word. */
    private Optional<Word> beside(Word first) {
        return words.stream()
                .filter(word -> !used.contains(word) && word.line() == first.line() && word.left() > first.right())
                .min(Comparator.comparingDouble(Word::left))
                .filter(next -> isNear(first, next));
    }

    /** The words below each other from the first ones on, as far as they may be one text. */
    private List<Word> column(List<Word> first) {
        List<Word> column = new ArrayList<>(first);
        Optional<Word> next = below(column);
        while (next.isPresent() && column.size() < LINES) {
            column.add(next.get());
            next = below(column);
        }
        return column;
    }

    private Optional<Word> below(List<Word> column) {
        Word lowest = column.get(column.size() - 1);
        Word last = column.stream()
                .filter(word -> word.line() == lowest.line())
                .reduce(Word::with)
                .orElse(lowest);
        double height = PlacedLabel.height(last);
        return words.stream()
                .filter(word -> !used.contains(word) && !column.contains(word))
                .filter(word -> word.top() > last.bottom() - PlacedLabel.LEVEL * height
                        && word.top() < last.bottom() + NEXT * height)
                .filter(word -> isAcross(last, word))
                .findFirst()
                .filter(word ->
                        isOpen(column) || !ENUMERATED.matcher(word.text()).matches());
    }

    private static boolean isAcross(Word one, Word other) {
        double shared = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        return shared > SAME_COLUMN * Math.min(one.right() - one.left(), other.right() - other.left());
    }

    private static boolean isOpen(List<Word> column) {
        String text = text(column);
        return Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
                > Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'));
    }

    /** The most words that are a wording of the form to the letter, else the most that can only be one. */
    private Optional<PlacedLabel> find(List<Word> column) {
        Optional<PlacedLabel> likely = Optional.empty();
        for (int lines = column.size(); lines > 0; lines--) {
            List<Word> part = column.subList(0, lines);
            String text = text(part);
            List<Term> terms = DIGITS_FIRST.matcher(text).matches() ? vocabulary.terms(text) : List.of();
            PlacedLabel label = new PlacedLabel(part, text, terms);
            if (!terms.isEmpty() && vocabulary.isWhole(text)) {
                return Optional.of(label);
            }
            likely = likely.isEmpty() && !terms.isEmpty() ? Optional.of(label) : likely;
        }
        return likely;
    }

    private static String text(List<Word> words) {
        return String.join("", words.stream().map(Word::text).toList());
    }
}
