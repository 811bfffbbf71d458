package org.gongkai.generator;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.generator.Form.Item;
import org.gongkai.generator.Form.Section;

/** Tables two and four of a report as rows of boxes. */
final class Tables {
    private static final int VALUE_COLUMNS = 3;

    private Tables() {}

    /** One list of rows for every section of table two. */
    static List<List<List<Box>>> sections(Draft draft, Labels labels) {
        return Form.sections(draft.edition()).stream()
                .map(section -> section(section, draft, labels))
                .toList();
    }

    private static List<List<Box>> section(Section section, Draft draft, Labels labels) {
        List<List<Box>> rows = new ArrayList<>();
        rows.add(List.of(Box.header(labels.of(section.heading())).over(1, 1 + VALUE_COLUMNS)));
        List<Box> header = new ArrayList<>(List.of(Box.header(labels.of("信息内容"))));
        List<Item> columns = section.columns();
        for (int i = 0; i < columns.size(); i++) {
            header.add(Box.header(labels.of(columns.get(i).label())).over(1, width(columns.size(), i)));
        }
        rows.add(header);
        for (Item item : section.rows()) {
            List<Box> row = new ArrayList<>(List.of(Box.label(labels.of(item.label()))));
            for (int i = 0; i < columns.size(); i++) {
                String raw = draft.raw(section.figure(item, columns.get(i)));
                row.add(Box.value(raw).over(1, width(columns.size(), i)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The last of fewer columns takes what is left of the width. */
    private static int width(int columns, int column) {
        return column == columns - 1 ? VALUE_COLUMNS - column : 1;
    }

    static List<List<Box>> reviews(Draft draft, Labels labels) {
        int results = Form.REVIEW_RESULTS.size();
        List<Box> stages = List.of(
                Box.header(labels.of("行政复议")).over(1, results),
                Box.header(labels.of("行政诉讼")).over(1, 2 * results));
        List<Box> second = new ArrayList<>();
        List<Box> third = new ArrayList<>();
        List<Box> values = new ArrayList<>();
        for (Item stage : Form.STAGES) {
            boolean reconsideration = stage == Form.STAGES.get(0);
            if (!reconsideration) {
                second.add(Box.header(labels.of(stage.label())).over(1, results));
            }
            for (Item result : Form.REVIEW_RESULTS) {
                Box label = Box.header(labels.of(result.label()));
                (reconsideration ? second : third).add(reconsideration ? label.over(2, 1) : label);
                values.add(Box.value(draft.raw(Form.review(stage, result))));
            }
        }
        return List.of(stages, second, third, values);
    }
}
