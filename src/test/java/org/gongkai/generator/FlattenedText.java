package org.gongkai.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a report as the text that a crawler flattened it to. */
final class FlattenedText {
    private final Draft draft;
    private final Layout layout;
    private final Dice dice;
    private final Labels labels;
    private final Narrative narrative;

    FlattenedText(Draft draft, Layout layout, Dice dice) {
        this.draft = draft;
        this.layout = layout;
        this.dice = dice;
        this.labels = new Labels(dice.percent(30) ? Labels.Style.ODD : Labels.Style.PLAIN, draft, dice);
        this.narrative = new Narrative(draft, dice);
    }

    byte[] write() {
        List<String> lines = new ArrayList<>();
        if (dice.percent(80)) {
            lines.add(narrative.title());
        }
        lines.addAll(narrative.opening());
        lines.add("一、总体情况");
        lines.addAll(narrative.overview());
        lines.add(Form.DISCLOSURE);
        lines.addAll(table(
                Tables.sections(draft, labels).stream().flatMap(List::stream).toList()));
        lines.add(Form.APPLICATION);
        lines.addAll(table(application()));
        lines.add(Form.REVIEW);
        lines.addAll(table(Tables.reviews(draft, labels)));
        lines.add("五、存在的主要问题及改进情况");
        lines.add(narrative.problems());
        lines.add("六、其他需要报告的事项");
        lines.add(narrative.rest());
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<List<Box>> application() {
        ApplicationTable table = new ApplicationTable(draft, labels, true);
        List<List<Box>> rows = new ArrayList<>(dice.percent(80) ? table.header() : table.flatHeader());
        rows.addAll(table.body());
        return rows;
    }

    private List<String> table(List<List<Box>> rows) {
        int width = Placement.width(rows);
        if (layout == Layout.TEXT_MARKDOWN) {
            return markdown(rows, width);
        }
        List<String> lines = new ArrayList<>();
        for (List<Box> row : rows) {
            List<String> cells =
                    row.stream().map(box -> box.text().replace('\n', ' ')).toList();
            lines.addAll(row(cells, "|".repeat(width - cells.size())));
        }
        return lines;
    }

    private List<String> row(List<String> cells, String fillers) {
        List<String> lines = new ArrayList<>();
        int last = cells.size() - 1;
        switch (layout) {
            case TEXT_PIPE_BEFORE -> lines.add("| " + String.join(" | ", cells));
            case TEXT_PIPE_AFTER -> lines.add(String.join(" | ", cells) + " |");
            case TEXT_PIPE_BOTH -> lines.add("| " + String.join(" | ", cells) + " |");
            case TEXT_CELL_PIPE, TEXT_BAR_CELL_PIPE -> {
                lines.addAll(layout == Layout.TEXT_BAR_CELL_PIPE ? List.of("|") : List.of());
                cells.forEach(cell -> lines.add(cell + " |"));
                lines.addAll(fillers.isEmpty() ? List.of() : List.of(fillers));
            }
            case TEXT_FILLERS_AT_ROW_END -> {
                cells.forEach(cell -> lines.add(cell + " |"));
                lines.set(last, (lines.get(last) + " " + fillers).strip());
            }
            case TEXT_CELL_THEN_PIPE -> cells.forEach(cell -> Collections.addAll(lines, cell, "|"));
            case TEXT_CELL_LINES -> lines.addAll(cells);
            case TEXT_ROW_END_PIPE -> {
                lines.addAll(cells);
                lines.set(last, cells.get(last) + " |");
            }
            default -> throw new IllegalStateException(layout + " is not a layout of text");
        }
        return lines;
    }

    private static List<String> markdown(List<List<Box>> rows, int width) {
        List<String> lines = new ArrayList<>();
        for (List<String> cells : Placement.grid(rows)) {
            lines.add("| " + String.join(" | ", cells).replace('\n', ' ') + " |");
        }
        lines.add(1, "|" + " --- |".repeat(width));
        return lines;
    }
}
