package org.gongkai.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gongkai.form.Column;
import org.gongkai.form.Edition;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.FormTable;
import org.gongkai.form.Label;
import org.gongkai.form.Row;
import org.gongkai.form.Section;
import org.gongkai.form.Unit;

/** Draws one section of the form: its title, its header with the groups of columns, its rows with theirs. */
final class SectionPainter {
    private static final float HEAD = 27;
    private static final float LINE = 13.5f;
    private static final float ROW = 21;

    /** Chinese characters that fit into a grid column. */
    private static final double CHARACTERS = 2.9;

    private final FormSheet sheet;
    private final Look look;
    private final FormTable table;
    private final Section section;
    private final Columns columns;
    private final List<FigureDefinition> figures;

    SectionPainter(FormSheet sheet, Look look, Edition edition, FormTable table, Section section, int gridWidth) {
        this.sheet = sheet;
        this.look = look;
        this.table = table;
        this.section = section;
        this.columns = Columns.of(section, gridWidth);
        this.figures = edition.figures()
                .filter(figure -> figure.table().equals(this.table.code())
                        && figure.section().code().equals(section.code()))
                .toList();
    }

    void draw() {
        section.frame().title().ifPresent(title -> sheet.print(sheet.whole(sheet.row(ROW)), title, look.head));
        head();
        rows();
    }

    private void head() {
        int levels = depth(section.columns().stream().map(Column::groups).toList());
        int over = section.frame().over().isPresent() ? 1 : 0;
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < over + levels + 1; i++) {
            rows.add(sheet.row(HEAD));
        }
        if (section.labelled()) {
            sheet.print(
                    columns.allLabels(rows.get(0), rows.size()),
                    section.frame().corner().orElse(""),
                    look.head);
        }
        int count = section.columns().size();
        section.frame()
                .over()
                .ifPresent(text -> sheet.print(columns.figure(rows.get(0), 0, count, 1), text, look.head));
        List<List<Label>> groups =
                section.columns().stream().map(Column::groups).toList();
        for (int level = 0; level < levels; level++) {
            int row = rows.get(over + level);
            for (Run run : Run.of(groups, level)) {
                sheet.print(
                        columns.figure(row, run.from(), run.to(), 1),
                        run.label().printed(),
                        look.head);
            }
        }
        for (int i = 0; i < count; i++) {
            int first = over + groups.get(i).size();
            sheet.print(
                    columns.figure(rows.get(first), i, i + 1, rows.size() - first),
                    name(section.columns().get(i)),
                    look.head);
        }
    }

    /** Amounts have their unit in the header, so that no cell needs one. */
    private static String name(Column column) {
        String unit = column.unit() == Unit.COUNT ? "" : "（单位：" + column.unit().symbol() + "）";
        return column.label().printed() + unit;
    }

    private void rows() {
        int first = sheet.row(height(section.rows().get(0)));
        for (int i = 1; i < section.rows().size(); i++) {
            sheet.row(height(section.rows().get(i)));
        }
        if (section.labelled()) {
            labels(first);
        }
        for (FigureDefinition figure : figures) {
            int row = first + section.rows().indexOf(figure.row());
            int column = section.columns().indexOf(figure.column());
            sheet.figure(
                    figure.code(),
                    columns.figure(row, column, column + 1, 1),
                    figure.unit() == Unit.COUNT ? look.input : look.amount);
        }
    }

    private void labels(int first) {
        List<List<Label>> groups = section.rows().stream().map(Row::groups).toList();
        for (int level = 0; level < depth(groups); level++) {
            for (Run run : Run.of(groups, level)) {
                sheet.print(
                        columns.label(first + run.from(), run.to() - run.from(), level, level),
                        run.label().printed(),
                        look.head);
            }
        }
        for (int i = 0; i < section.rows().size(); i++) {
            Row row = section.rows().get(i);
            sheet.print(
                    columns.label(first + i, 1, row.groups().size(), columns.lastLevel()),
                    row.label().printed(),
                    look.label);
        }
    }

    private float height(Row row) {
        if (!section.labelled()) {
            return ROW;
        }
        Block label = columns.label(0, 1, row.groups().size(), columns.lastLevel());
        double lines = Math.ceil(row.label().printed().length() / (label.width() * CHARACTERS));
        return (float) Math.max(ROW, lines * LINE + 3);
    }

    private static int depth(List<List<Label>> groups) {
        return groups.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Neighbours that share a group, from one place up to another. */
    private record Run(Label label, int from, int to) {

        static List<Run> of(List<List<Label>> groups, int level) {
            IntFunction<Optional<List<Label>>> path =
                    i -> i < groups.size() && groups.get(i).size() > level
                            ? Optional.of(groups.get(i).subList(0, level + 1))
                            : Optional.empty();
            List<Run> runs = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= groups.size(); i++) {
                if (!path.apply(i).equals(path.apply(from))) {
                    int start = from;
                    int end = i;
                    path.apply(start).ifPresent(found -> runs.add(new Run(found.get(level), start, end)));
                    from = i;
                }
            }
            return runs;
        }
    }
}
