package org.gongkai.document;

import java.util.Locale;
import java.util.Set;

/**
 * Where a page ends: pages are cut off by crawlers, full disks and broken transfers, and a parser closes what is open
 * as if nothing were missing. Told by the last tag that opens or closes a table, a part of one, or the page.
 */
enum PageEnd {
    WHOLE,

    /** The end tags of the page are missing, and it has no table. */
    IN_TEXT,

    /** Between two cells. */
    IN_TABLE,

    /** Behind the start of a cell, so that the end of its text may be missing. */
    IN_CELL;

    private static final Set<String> CLOSES = Set.of("/table", "/body", "/html");
    private static final Set<String> BETWEEN_CELLS =
            Set.of("/td", "/th", "tr", "/tr", "tbody", "/tbody", "thead", "/thead", "table", "colgroup", "col");

    static PageEnd of(String page) {
        if (Markup.isTablePart(page)) {
            return WHOLE;
        }
        boolean hasBody = false;
        int lastEnd = page.lastIndexOf('>');
        for (int at = page.lastIndexOf('<'); at >= 0; at = page.lastIndexOf('<', at - 1)) {
            String tag = at < lastEnd ? tag(page, at) : "";
            if (CLOSES.contains(tag)) {
                return WHOLE;
            }
            if (tag.equals("td") || tag.equals("th")) {
                return IN_CELL;
            }
            if (BETWEEN_CELLS.contains(tag)) {
                return IN_TABLE;
            }
            if (tag.equals("/script")) {
                at = Math.max(0, page.lastIndexOf("<script", at));
            }
            hasBody |= tag.equals("html") || tag.equals("body");
        }
        return hasBody ? IN_TEXT : WHOLE;
    }

    /** Whether whole cells may be missing, and none is half there. */
    boolean isBeforeCells() {
        return this == IN_TABLE || this == IN_TEXT;
    }

    /** The name behind a {@code <}, slash included. A tag that the page ends within counts for nothing, as parsers drop it. */
    private static String tag(String page, int at) {
        int end = at + 1;
        while (end < page.length() && (page.charAt(end) == '/' || Character.isLetterOrDigit(page.charAt(end)))) {
            end++;
        }
        return page.substring(at + 1, Math.min(end, at + 12)).toLowerCase(Locale.ROOT);
    }
}
