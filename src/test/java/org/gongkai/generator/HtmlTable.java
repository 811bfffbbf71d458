package org.gongkai.generator;

import java.util.List;

/** Writes rows of boxes as an HTML table. */
final class HtmlTable {
    private static final List<String> ATTRIBUTES = List.of(
            "border=\"1\" cellspacing=\"0\"",
            "class=\"table\"",
            "style=\"border-collapse: collapse; width: 100%\"",
            "border=\"0\" bgcolor=\"#999999\" cellspacing=\"1\"");

    private final boolean word;
    private final boolean headerCells;
    private final String attributes;

    HtmlTable(boolean word, boolean headerCells, Dice dice) {
        this.word = word;
        this.headerCells = headerCells;
        this.attributes = word
                ? "class=\"MsoNormalTable\" border=\"1\" cellspacing=\"0\" cellpadding=\"0\""
                : dice.oneOf(ATTRIBUTES);
    }

    String write(List<List<Box>> rows) {
        StringBuilder html = new StringBuilder("<table ").append(attributes).append(">\n");
        for (List<Box> row : rows) {
            html.append("<tr>");
            row.forEach(box -> cell(html, box));
            html.append("</tr>\n");
        }
        return html.append("</table>").toString();
    }

    private void cell(StringBuilder html, Box box) {
        String tag = headerCells && !box.isValue() ? "th" : "td";
        html.append('<').append(tag);
        span(html, "rowspan", box.rows());
        span(html, "colspan", box.columns());
        html.append('>').append(word ? paragraph(box.text()) : escape(box.text()));
        html.append("</").append(tag).append('>');
    }

    private static void span(StringBuilder html, String name, int span) {
        if (span > 1) {
            html.append(' ').append(name).append("=\"").append(span).append('"');
        }
    }

    /** As Word saves a cell: a paragraph whose text is cut into spans without regard to words and numbers. */
    static String paragraph(String text) {
        StringBuilder html = new StringBuilder("<p class=\"MsoNormal\" align=\"center\">");
        int middle = text.length() / 2;
        for (String run : List.of(text.substring(0, middle), text.substring(middle))) {
            if (!run.isEmpty()) {
                html.append("<span lang=\"EN-US\" style=\"font-size:10.5pt\">")
                        .append(escape(run))
                        .append("</span>");
            }
        }
        return html.append("<span lang=\"EN-US\"><o:p></o:p></span></p>").toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\u00a0", "&nbsp;")
                .replace("\n", "<br>");
    }
}
