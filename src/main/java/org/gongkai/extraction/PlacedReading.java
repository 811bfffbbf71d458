package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.document.Word;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;
import org.gongkai.submission.Allowance;

/**
 * Reads page after page the rows below each header, of words that no lines part. Every word of a table must be a label of the
 * form or stand in one row and below one column; otherwise nothing is read.
 */
final class PlacedReading {
    /** No page of a report has as many words. */
    private static final int MOST = 5_000;

    /** Heights of a line between the names of one header. */
    private static final double APART = 6;

    /** Heights of a line below a table within which digits may be the rest of a number above. */
    private static final double BELOW = 2.5;

    private final Vocabulary vocabulary;
    private final Set<String> unlabelled;
    private final List<PlacedTable> tables = new ArrayList<>();
    private final Set<String> lines = new HashSet<>();

    /** @param unlabelled the tables whose rows have no label */
    PlacedReading(Vocabulary vocabulary, Set<String> unlabelled) {
        this.vocabulary = vocabulary;
        this.unlabelled = unlabelled;
    }

    List<PlacedTable> tables() {
        return tables;
    }

    /** The addresses of the lines that tables were read from. */
    Set<String> lines() {
        return lines;
    }

    /** Takes the words of the next page; false where a table on it is in doubt. */
    boolean reads(List<Word> words) {
        return words.size() <= MOST && new Page(PlacedLabels.joined(vocabulary, words)).isRead();
    }

    private final class Page {
        private final List<Word> words;
        private final List<PlacedLabel> labels;
        private final List<PlacedLabel> rowLabels;
        private final List<PlacedLabel> columnLabels;

        /** What is no label. */
        private final List<Word> others;

        Page(List<Word> words) {
            this.words = words;
            this.labels = PlacedLabels.of(vocabulary, words);
            Set<Word> ofLabels = new HashSet<>();
            labels.forEach(label -> ofLabels.addAll(label.words()));
            this.others =
                    words.stream().filter(word -> !ofLabels.contains(word)).toList();
            this.rowLabels = labels.stream().filter(this::namesRow).toList();
            this.columnLabels = labels.stream()
                    .filter(label -> !rowLabels.contains(label)
                            && (label.is(Term.Kind.COLUMN) || label.is(Term.Kind.COLUMN_GROUP)))
                    .sorted(Comparator.comparingDouble(Page::centre))
                    .toList();
        }

        /** 总计 and 其他 name columns as well, but not beside figures. */
        private boolean namesRow(PlacedLabel label) {
            return label.is(Term.Kind.ROW)
                    && (!label.is(Term.Kind.COLUMN)
                            || figures().anyMatch(word -> word.left() > label.right() && label.isBeside(word)));
        }

        private Stream<Word> figures() {
            return others.stream().filter(word -> PrintedValue.isValue(word.text()));
        }

        private static double centre(PlacedLabel label) {
            return (label.top() + label.bottom()) / 2;
        }

        private static double centre(Word word) {
            return (word.top() + word.bottom()) / 2;
        }

        boolean isRead() {
            List<PlacedHeader> headers = new ArrayList<>();
            for (List<PlacedLabel> names : headers()) {
                Optional<PlacedHeader> header = PlacedHeader.of(names);
                if (header.isEmpty() || others.stream().anyMatch(header.get()::isBeside)) {
                    return false;
                }
                headers.add(header.get());
            }
            double from = Double.NEGATIVE_INFINITY;
            for (PlacedHeader header : headers) {
                if (!isRead(from, header.top())) {
                    return false;
                }
                tables.add(new PlacedTable(header));
                from = header.bottom();
            }
            return isRead(from, Double.POSITIVE_INFINITY);
        }

        /** Names of columns between which there is neither a figure nor a row. */
        private List<List<PlacedLabel>> headers() {
            List<List<PlacedLabel>> headers = new ArrayList<>();
            List<PlacedLabel> header = new ArrayList<>();
            for (PlacedLabel label : columnLabels) {
                Allowance.check();
                if (!header.isEmpty() && isParted(header.get(header.size() - 1), label)) {
                    headers.add(header);
                    header = new ArrayList<>();
                }
                header.add(label);
            }
            headers.add(header);
            return headers.stream()
                    .filter(names -> names.stream().anyMatch(label -> label.is(Term.Kind.COLUMN)))
                    .toList();
        }

        private boolean isParted(PlacedLabel above, PlacedLabel below) {
            double from = centre(above);
            double to = centre(below);
            return to - from > APART * PlacedLabel.height(below.words().get(0))
                    || figures().anyMatch(word -> centre(word) > from && centre(word) < to)
                    || rowLabels.stream().anyMatch(row -> centre(row) > from && centre(row) < to);
        }

        /** Reads what stands between two heights as rows of the last table. */
        private boolean isRead(double from, double to) {
            if (tables.isEmpty()) {
                return true;
            }
            PlacedTable table = tables.get(tables.size() - 1);
            List<Word> inside = others.stream()
                    .filter(word -> centre(word) > from && centre(word) < to)
                    .toList();
            if (table.header().columns().stream().allMatch(label -> label.isOf(unlabelled))) {
                return !table.isEmpty() || readsUnlabelled(table, inside, to);
            }
            List<PlacedLabel> rows = rowLabels.stream()
                    .filter(row -> centre(row) > from
                            && centre(row) < to
                            && row.left() < table.header().left())
                    .filter(row -> !isGroup(row))
                    .sorted(Comparator.comparingDouble(Page::centre))
                    .toList();
            return rows.isEmpty() || readsLabelled(table, rows, inside);
        }

        /** Whether rows of its own stand beside it. */
        private boolean isGroup(PlacedLabel label) {
            return label.is(Term.Kind.ROW_GROUP)
                    && rowLabels.stream().anyMatch(row -> row.left() > label.right() && row.isBeside(label));
        }

        private boolean readsLabelled(PlacedTable table, List<PlacedLabel> rows, List<Word> inside) {
            Map<PlacedLabel, List<Word>> figures = new HashMap<>();
            double top = rows.stream().mapToDouble(PlacedLabel::top).min().orElseThrow();
            double bottom = rows.stream().mapToDouble(PlacedLabel::bottom).max().orElseThrow();
            List<Word> all = new ArrayList<>();
            for (Word word : inside) {
                if (centre(word) > top && centre(word) < bottom) {
                    List<PlacedLabel> beside =
                            rows.stream().filter(row -> row.isBeside(word)).toList();
                    if (beside.size() != 1 || word.left() < beside.get(0).right()) {
                        return false;
                    }
                    figures.computeIfAbsent(beside.get(0), row -> new ArrayList<>())
                            .add(word);
                    all.add(word);
                }
            }
            if (!table.header().spreadOver(all)
                    || rows.stream()
                            .anyMatch(row -> row.right() > table.header().left())
                    || goesOn(table, inside, Double.NEGATIVE_INFINITY, top)
                    || goesOn(table, inside, bottom, bottom + reach(rows))) {
                return false;
            }
            for (PlacedLabel row : rows) {
                List<Word> own = figures.getOrDefault(row, List.of());
                if (!own.isEmpty()) {
                    table.row(row, own);
                } else if (!vocabulary.isWhole(row.text())) {
                    return false;
                } else if (!row.is(Term.Kind.ROW_GROUP) || isAmid(rows, row)) {
                    table.row(row, List.of());
                }
            }
            consume(table, top, bottom);
            return true;
        }

        /** Of what may be a group the rows may stand on another page, but not where others stand above and below it. */
        private static boolean isAmid(List<PlacedLabel> rows, PlacedLabel row) {
            return rows.indexOf(row) > 0 && rows.indexOf(row) < rows.size() - 1;
        }

        private static double reach(List<PlacedLabel> rows) {
            return BELOW * PlacedLabel.height(rows.get(rows.size() - 1).words().get(0));
        }

        /** Whether a line of nothing but figures stands below the columns: of a row without label, or broken off. */
        private boolean goesOn(PlacedTable table, List<Word> inside, double from, double to) {
            return inside.stream()
                    .filter(word -> centre(word) > from && centre(word) < to)
                    .filter(word -> PrintedValue.isValue(word.text())
                            && table.header().column(word).isPresent())
                    .anyMatch(word -> words.stream()
                            .filter(other -> PlacedLabel.areLevel(word, other))
                            .allMatch(other -> PrintedValue.isValue(other.text())));
        }

        /** The line of figures directly below the header, if it is there. */
        private boolean readsUnlabelled(PlacedTable table, List<Word> inside, double to) {
            Optional<Word> first = inside.stream().min(Comparator.comparingDouble(Page::centre));
            if (first.isEmpty() || labels.stream().anyMatch(label -> isBetween(table, label, first.get()))) {
                return true;
            }
            List<Word> figures = words.stream()
                    .filter(word -> PlacedLabel.areLevel(first.get(), word))
                    .toList();
            if (!figures.stream().allMatch(word -> PrintedValue.isValue(word.text()))) {
                return true;
            }
            double bottom = figures.stream().mapToDouble(Word::bottom).max().orElseThrow();
            double end = Math.min(to, bottom + BELOW * PlacedLabel.height(first.get()));
            if (!table.header().spreadOver(figures) || goesOn(table, inside, bottom, end)) {
                return false;
            }
            table.row(figures);
            consume(table, first.get().top(), bottom);
            return true;
        }

        private static boolean isBetween(PlacedTable table, PlacedLabel label, Word word) {
            double from = label.page() == table.page() ? table.header().bottom() : Double.NEGATIVE_INFINITY;
            return centre(label) > from && centre(label) < centre(word);
        }

        private void consume(PlacedTable table, double top, double bottom) {
            words.stream()
                    .filter(word -> centre(word) > top && centre(word) < bottom)
                    .forEach(this::consume);
            table.header().all().forEach(label -> label.words().forEach(this::consume));
        }

        private void consume(Word word) {
            lines.add("page[" + word.page() + "]/line[" + word.line() + "]");
        }
    }
}
