package org.gongkai.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a report says below its title, in reading order, whatever it is written as. */
final class ReportParts {
    private final Draft draft;
    private final Set<Layout> quirks;
    private final Dice dice;
    private final Labels labels;
    private final Narrative narrative;

    /** A line of text, or else a table. */
    record Part(String line, List<List<Box>> rows) {
        static Part line(String text) {
            return new Part(text, List.of());
        }

        static Part table(List<List<Box>> rows) {
            return new Part("", rows);
        }

        boolean isTable() {
            return !rows.isEmpty();
        }
    }

    /** @param quirks the HTML layouts to combine; of those that exclude each other the first of the enum counts */
    ReportParts(Draft draft, Set<Layout> quirks, Dice dice) {
        this.draft = draft;
        this.quirks = quirks;
        this.dice = dice;
        this.labels = new Labels(labelStyle(), draft, dice);
        this.narrative = new Narrative(draft, dice);
    }

    private boolean has(Layout quirk) {
        return quirks.contains(quirk);
    }

    private Labels.Style labelStyle() {
        if (has(Layout.HTML_ODD_LABELS)) {
            return Labels.Style.ODD;
        }
        if (has(Layout.HTML_NOTED_LABELS)) {
            return Labels.Style.NOTED;
        }
        return has(Layout.HTML_TRADITIONAL) ? Labels.Style.TRADITIONAL : Labels.Style.PLAIN;
    }

    String title() {
        return narrative.title();
    }

    List<Part> write() {
        List<Part> parts = new ArrayList<>();
        narrative.opening().forEach(text -> parts.add(Part.line(text)));
        parts.add(Part.line(has(Layout.HTML_HEADINGS_RENAMED) ? "一、工作基本情况" : "一、总体情况"));
        narrative.overview().forEach(text -> parts.add(Part.line(text)));
        parts.add(Part.line(has(Layout.HTML_HEADINGS_RENAMED) ? "- 主动公开政府信息情况" : Form.DISCLOSURE));
        parts.addAll(disclosure());
        parts.add(Part.line(has(Layout.HTML_HEADINGS_RENAMED) ? "二、收到和处理政府信息公开申请情况" : Form.APPLICATION));
        parts.addAll(applicationAndReview());
        parts.add(Part.line("五、存在的主要问题及改进情况"));
        parts.add(Part.line(narrative.problems()));
        parts.add(Part.line(has(Layout.HTML_HEADINGS_RENAMED) ? "五、其他需要报告的事项" : "六、其他需要报告的事项"));
        parts.add(Part.line(narrative.rest()));
        return parts;
    }

    private List<Part> disclosure() {
        List<List<List<Box>>> sections = Tables.sections(draft, labels).stream()
                .map(section -> widened() ? Widening.section(section) : section)
                .toList();
        if (has(Layout.HTML_TABLE_PER_SECTION)) {
            return sections.stream().map(Part::table).toList();
        }
        return List.of(Part.table(sections.stream().flatMap(List::stream).toList()));
    }

    private boolean widened() {
        return has(Layout.HTML_COLSPANS_DIFFER);
    }

    private List<Part> applicationAndReview() {
        List<List<Box>> application = application();
        List<List<Box>> review = Tables.reviews(draft, labels);
        String heading = has(Layout.HTML_HEADINGS_RENAMED) ? "被申请行政复议、提起行政诉讼情况" : Form.REVIEW;
        if (has(Layout.HTML_TABLES_MERGED)) {
            List<List<Box>> merged = new ArrayList<>(application);
            merged.add(List.of(
                    Box.header(heading).over(1, review.get(review.size() - 1).size())));
            merged.addAll(review);
            return List.of(Part.table(merged));
        }
        return List.of(Part.table(application), Part.line(heading), Part.table(review));
    }

    private List<List<Box>> application() {
        ApplicationTable table = new ApplicationTable(draft, labels, !has(Layout.HTML_GROUPS_LOST));
        boolean split = has(Layout.HTML_SPLIT_HEADER) && !widened();
        List<List<Box>> header =
                split ? table.splitHeader() : has(Layout.HTML_FLAT_HEADER) ? table.flatHeader() : table.header();
        List<List<Box>> body = has(Layout.HTML_REPEATED_HEADER) ? table.body(1 + dice.below(3)) : table.body();
        List<List<Box>> rows = new ArrayList<>(widened() ? Widening.applicationHeader(header) : header);
        rows.addAll(widened() ? Widening.applicationBody(body) : body);
        return rows;
    }
}
