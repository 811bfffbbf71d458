package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.document.Word;
import org.gongkai.form.Term;

/**
 * The names of columns above figures that no lines part. Where nothing flows over the edge of its cell, what stands above or
 * below each other stands in one column; so a figure belongs to the column whose name or figures it stands below, and to
 * none where that is more than one, or none.
 */
final class PlacedHeader {
    /** Points by which boxes of characters may touch without standing below each other. */
    private static final double TOUCH = 1;

    private final List<PlacedLabel> all;
    private final List<PlacedLabel> columns;
    private final double[] left;
    private final double[] right;

    private PlacedHeader(List<PlacedLabel> all, List<PlacedLabel> columns) {
        this.all = List.copyOf(all);
        this.columns = List.copyOf(columns);
        this.left = columns.stream().mapToDouble(PlacedLabel::left).toArray();
        this.right = columns.stream().mapToDouble(PlacedLabel::right).toArray();
    }

    /** @param labels names of columns and groups; empty where two columns stand below each other */
    static Optional<PlacedHeader> of(List<PlacedLabel> labels) {
        List<PlacedLabel> columns = labels.stream()
                .filter(label -> label.is(Term.Kind.COLUMN))
                .sorted(Comparator.comparingDouble(PlacedLabel::left))
                .toList();
        PlacedHeader header = new PlacedHeader(labels, columns);
        return columns.isEmpty() || !header.areApart() ? Optional.empty() : Optional.of(header);
    }

    private boolean areApart() {
        for (int i = 1; i < left.length; i++) {
            if (left[i] < right[i - 1] + TOUCH) {
                return false;
            }
        }
        return true;
    }

    List<PlacedLabel> all() {
        return all;
    }

    List<PlacedLabel> columns() {
        return columns;
    }

    /** Names of groups, such as 行政复议. */
    List<PlacedLabel> groups() {
        return all.stream().filter(label -> !columns.contains(label)).toList();
    }

    double top() {
        return all.stream().mapToDouble(PlacedLabel::top).min().orElseThrow();
    }

    double bottom() {
        return columns.stream().mapToDouble(PlacedLabel::bottom).max().orElseThrow();
    }

    double left() {
        return left[0];
    }

    /** Whether the word, no name known, stands among the names. */
    boolean isBeside(Word word) {
        double centre = (word.top() + word.bottom()) / 2;
        double top = columns.stream().mapToDouble(PlacedLabel::top).min().orElseThrow();
        return centre > top && centre < bottom() && word.right() > left();
    }

    /** Takes the places of figures into account; false where one of them stands below several columns or none. */
    boolean spreadOver(List<Word> figures) {
        List<Word> open = new ArrayList<>(figures);
        boolean found = true;
        while (found && !open.isEmpty()) {
            found = open.removeIf(this::widens);
        }
        return open.isEmpty() && areApart();
    }

    private boolean widens(Word figure) {
        OptionalInt column = column(figure);
        column.ifPresent(at -> {
            left[at] = Math.min(left[at], figure.left());
            right[at] = Math.max(right[at], figure.right());
        });
        return column.isPresent();
    }

    /** The only column that the word stands in; below a single name any word does. */
    OptionalInt column(Word word) {
        if (left.length == 1) {
            return OptionalInt.of(0);
        }
        OptionalInt column = OptionalInt.empty();
        for (int i = 0; i < left.length; i++) {
            if (word.left() < right[i] - TOUCH && word.right() > left[i] + TOUCH) {
                if (column.isPresent()) {
                    return OptionalInt.empty();
                }
                column = OptionalInt.of(i);
            }
        }
        return column;
    }

    /** The column below the middle of a group's name. */
    int columnBelow(PlacedLabel group) {
        double centre = (group.left() + group.right()) / 2;
        int nearest = 0;
        for (int i = 1; i < left.length; i++) {
            boolean nearer =
                    Math.abs(left[i] + right[i] - 2 * centre) < Math.abs(left[nearest] + right[nearest] - 2 * centre);
            nearest = nearer ? i : nearest;
        }
        return nearest;
    }
}
