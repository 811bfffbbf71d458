package org.gongkai.template;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.form.Edition;
import org.gongkai.form.Row;
import org.gongkai.form.Section;

/**
 * How a section's labels and figures share the sheet's grid, which is as many columns wide as the widest section of the
 * form needs, so that all tables are of one width on paper.
 *
 * @param labels the grid columns at which each level of labels begins, then where the figures begin
 * @param figures the grid columns at which each figure begins, then the end
 */
record Columns(List<Integer> labels, List<Integer> figures) {
    /** Labels take at least so many grid columns. */
    private static final int LABELS = 6;

    /** Where few figures stand in a row they share the rest; where many do, each has one column. */
    private static final int FEW = 3;

    Columns {
        labels = List.copyOf(labels);
        figures = List.copyOf(figures);
    }

    static int gridWidth(Edition edition) {
        return edition.tables().stream()
                .flatMap(table -> table.sections().stream())
                .mapToInt(section -> section.columns().size() + (section.labelled() ? LABELS : 0))
                .max()
                .orElseThrow();
    }

    static Columns of(Section section, int gridWidth) {
        int count = section.columns().size();
        int labelled = section.labelled() ? (count <= FEW ? LABELS : gridWidth - count) : 0;
        return new Columns(labels(section, labelled), figures(count, labelled, gridWidth));
    }

    /** The groups of rows are narrow, each level a column wider than the one outside it. */
    private static List<Integer> labels(Section section, int end) {
        int levels = section.rows().stream()
                        .map(Row::groups)
                        .mapToInt(List::size)
                        .max()
                        .orElse(0)
                + 1;
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        for (int level = 0; level < levels; level++) {
            starts.add(at);
            at += level + 1;
        }
        starts.add(end);
        return starts;
    }

    private static List<Integer> figures(int count, int start, int end) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            starts.add(start + (end - start) * i / count);
        }
        return starts;
    }

    Block label(int row, int height, int fromLevel, int toLevel) {
        return new Block(row, labels.get(fromLevel), height, labels.get(toLevel + 1) - labels.get(fromLevel));
    }

    /** The label's last level. */
    int lastLevel() {
        return labels.size() - 2;
    }

    Block allLabels(int row, int height) {
        return label(row, height, 0, lastLevel());
    }

    Block figure(int row, int from, int to, int height) {
        return new Block(row, figures.get(from), height, figures.get(to) - figures.get(from));
    }
}
