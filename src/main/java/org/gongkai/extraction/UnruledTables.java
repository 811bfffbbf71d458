package org.gongkai.extraction;

import java.util.regex.Pattern;
import org.gongkai.document.Document;

/** Tells a PDF whose tables have no lines: their rows are there as text, of which no column can be told for certain. */
final class UnruledTables {
    private static final Pattern VALUES = Pattern.compile("(?s).*(?:\\s[\\p{Nd},.]{1,9}件?|\\s[/—无-]){3,}\\s*");

    /** So many lines that end in several values are rows of a table. */
    private static final int ROWS = 5;

    private UnruledTables() {}

    static boolean isIn(Document document) {
        return document.grids().findAny().isEmpty()
                && document.paragraphs()
                                .filter(line -> line.address().value().startsWith("page["))
                                .filter(line -> VALUES.matcher(line.text()).matches())
                                .limit(ROWS)
                                .count()
                        == ROWS;
    }
}
