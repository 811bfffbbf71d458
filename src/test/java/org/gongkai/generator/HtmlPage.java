package org.gongkai.generator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.generator.ReportParts.Part;

/** Writes a report as a page with any combination of quirks. */
final class HtmlPage {
    private final Draft draft;
    private final Set<Layout> quirks;
    private final Dice dice;
    private final ReportParts content;
    private final HtmlTable tables;

    /** @param quirks the HTML layouts to combine; of those that exclude each other the first of the enum counts */
    HtmlPage(Draft draft, Set<Layout> quirks, Dice dice) {
        this.draft = draft;
        this.quirks = quirks;
        this.dice = dice;
        this.content = new ReportParts(draft, quirks, dice);
        this.tables = new HtmlTable(has(Layout.HTML_WORD), has(Layout.HTML_HEADER_CELLS), dice);
    }

    private boolean has(Layout quirk) {
        return quirks.contains(quirk);
    }

    byte[] write() {
        String title = content.title();
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
        for (Part part : content.write()) {
            parts.add(part.isTable() ? tables.write(part.rows()) : paragraph(part.line()));
        }
        return String.join("\n", parts);
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
