package org.gongkai.generator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a report as a page with any combination of quirks. */
final class HtmlPage {
    private final Draft draft;
    private final Set<Layout> quirks;
    private final Dice dice;
    private final Labels labels;
    private final Narrative narrative;
    private final HtmlTable tables;

    /** @param quirks the HTML layouts to combine; of those that exclude each other the first of the enum counts */
    HtmlPage(Draft draft, Set<Layout> quirks, Dice dice) {
        this.draft = draft;
        this.quirks = quirks;
        this.dice = dice;
        this.labels = new Labels(labelStyle(), draft, dice);
        this.narrative = new Narrative(draft, dice);
        this.tables = new HtmlTable(has(Layout.HTML_WORD), has(Layout.HTML_HEADER_CELLS), dice);
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

    byte[] write() {
        String title = narrative.title();
        String charset = has(Layout.HTML_GBK) ? "gb2312" : has(Layout.HTML_CHARSET_LIST) ? "UTF-8,gb2312" : "utf-8";
        Charset bytes = has(Layout.HTML_GBK) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        boolean titled = dice.percent(70);
        String head = "<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset="
                + charset + "\">\n<title>" + HtmlTable.escape(titled ? title : "政府信息公开年度报告")
                + "</title>\n</head>\n<body>\n";
        String report = report(titled && dice.percent(30) ? List.of() : List.of(heading(title)));
        String body = has(Layout.HTML_LAYOUT_TABLES) ? laidOut(report) : report;
        return (head + body + "\n</body>\n</html>\n").getBytes(bytes);
    }

    private String heading(String title) {
        return dice.percent(60) ? "<h1>" + HtmlTable.escape(title) + "</h1>" : paragraph(title);
    }

    private String report(List<String> heading) {
        List<String> parts = new ArrayList<>(heading);
        if (has(Layout.HTML_METADATA_TABLE)) {
            parts.add(metadata());
        }
        narrative.opening().forEach(text -> parts.add(paragraph(text)));
        parts.add(paragraph(has(Layout.HTML_HEADINGS_RENAMED) ? "一、工作基本情况" : "一、总体情况"));
        narrative.overview().forEach(text -> parts.add(paragraph(text)));
        parts.add(paragraph(has(Layout.HTML_HEADINGS_RENAMED) ? "- 主动公开政府信息情况" : Form.DISCLOSURE));
        parts.addAll(disclosure());
        parts.add(paragraph(has(Layout.HTML_HEADINGS_RENAMED) ? "二、收到和处理政府信息公开申请情况" : Form.APPLICATION));
        parts.addAll(applicationAndReview());
        parts.add(paragraph("五、存在的主要问题及改进情况"));
        parts.add(paragraph(narrative.problems()));
        parts.add(paragraph(has(Layout.HTML_HEADINGS_RENAMED) ? "五、其他需要报告的事项" : "六、其他需要报告的事项"));
        parts.add(paragraph(narrative.rest()));
        return String.join("\n", parts);
    }

    private List<String> disclosure() {
        List<List<List<Box>>> sections = Tables.sections(draft, labels).stream()
                .map(section -> widened() ? Widening.section(section) : section)
                .toList();
        if (has(Layout.HTML_TABLE_PER_SECTION)) {
            return sections.stream().map(tables::write).toList();
        }
        return List.of(tables.write(sections.stream().flatMap(List::stream).toList()));
    }

    private boolean widened() {
        return has(Layout.HTML_COLSPANS_DIFFER);
    }

    private List<String> applicationAndReview() {
        List<List<Box>> application = application();
        List<List<Box>> review = Tables.reviews(draft, labels);
        String heading = has(Layout.HTML_HEADINGS_RENAMED) ? "被申请行政复议、提起行政诉讼情况" : Form.REVIEW;
        if (has(Layout.HTML_TABLES_MERGED)) {
            List<List<Box>> merged = new ArrayList<>(application);
            merged.add(List.of(
                    Box.header(heading).over(1, review.get(review.size() - 1).size())));
            merged.addAll(review);
            return List.of(tables.write(merged));
        }
        return List.of(tables.write(application), paragraph(heading), tables.write(review));
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

    private String paragraph(String text) {
        return has(Layout.HTML_WORD) ? HtmlTable.paragraph(text) : "<p>" + HtmlTable.escape(text) + "</p>";
    }

    private String metadata() {
        Truth truth = draft.truth();
        return """
                <table><tr><td>信息分类</td><td>政府信息公开年报</td><td>发布机构</td><td>%s</td></tr>
                <tr><td>成文日期</td><td>%d-01-%02d</td><td>文　　号</td><td>无</td></tr></table>""".formatted(truth.agency(), truth.year() + 1, 5 + dice.below(25));
    }

    private static String laidOut(String report) {
        return """
                <table width="1000"><tr><td><img src="banner.jpg" alt=""></td></tr>
                <tr><td><table><tr><td>首页</td><td>政务公开</td><td>办事服务</td></tr></table></td></tr>
                <tr><td><table><tr><td width="200">公开年报</td><td>
                """ + report + "\n</td></tr></table></td></tr></table>";
    }
}
