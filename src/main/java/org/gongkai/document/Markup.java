package org.gongkai.document;

import java.util.Locale;
import java.util.Set;

/** The markup at the start of a text, by which a page is told from XML of other kinds and from plain text. */
final class Markup {
    private static final Set<String> OF_A_PAGE = Set.of(
            "html",
            "head",
            "body",
            "meta",
            "title",
            "base",
            "link",
            "script",
            "style",
            "noscript",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "div",
            "p",
            "span",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "font",
            "center",
            "a",
            "b",
            "i",
            "u",
            "em",
            "strong",
            "br",
            "hr",
            "img",
            "pre",
            "blockquote",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "form",
            "input",
            "iframe",
            "o:p",
            "figure");

    /** Parts of a table that a parser would drop, and run their cells together, without the table around them. */
    private static final Set<String> OF_A_TABLE =
            Set.of("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th");

    private Markup() {}

    /** Whether a text starts as a page or a piece of one, or starts as text but holds a table. */
    static boolean isPage(String text) {
        String root = root(text);
        return OF_A_PAGE.contains(root) || (root.isEmpty() && text.contains("<td") && text.contains("<table"));
    }

    /** Whether the page is cut out of a table: its first element is a row or a cell. */
    static boolean isTablePart(String text) {
        return OF_A_TABLE.contains(root(text));
    }

    /** XML that is no page, such as a workbook saved as XML. */
    static boolean isXml(String text) {
        return text.startsWith("<")
                && !root(text).isEmpty()
                && !isPage(text)
                && text.stripTrailing().endsWith(">");
    }

    static boolean startsAsText(String text) {
        return root(text).isEmpty();
    }

    /** The lower-case name of the first element, {@code html} for a page with a doctype; empty if it starts as text. */
    static String root(String text) {
        int at = 0;
        while (true) {
            at = skipBlank(text, at);
            if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else if (text.startsWith("<?", at) || text.startsWith("<![", at)) {
                at = after(text, ">", at + 2);
            } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
                return name(text, skipBlank(text, at + 9));
            } else {
                return text.startsWith("<", at) ? name(text, at + 1) : "";
            }
        }
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length()
                && (text.charAt(at) <= ' ' || text.charAt(at) == '\u00A0' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static String name(String text, int from) {
        int end = from;
        if (end < text.length() && !Character.isLetter(text.charAt(end))) {
            return "";
        }
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' || c == '-';
    }
}
