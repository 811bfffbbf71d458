package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.submission.SourceAddress;

/**
 * A table of Markdown: lines of cells between pipes, the second a rule of dashes. Its blank cells are written out, so that its
 * columns are true positions.
 */
final class MarkdownTable {
    private static final Pattern RULE = Pattern.compile("\\s*\\|(?:\\s*:?-{3,}:?\\s*\\|)+\\s*");

    /** A rule with any number of dashes a cell, with pipes around the line or without. */
    private static final Pattern LOOSE_RULE = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)+\\|?\\s*");

    private static final Pattern DASHES = Pattern.compile("-{3,}");

    private MarkdownTable() {}

    /**
     * Whether a line is the rule of a table that is read as text, since the rule has more or fewer cells than the line above.
     * The last line of a table is none: it is a row that has dashes for its figures.
     */
    static boolean isRule(List<String> lines, int at) {
        return at > 0
                && at + 1 < lines.size()
                && hasPipe(lines.get(at - 1))
                && hasPipe(lines.get(at + 1))
                && LOOSE_RULE.matcher(lines.get(at)).matches()
                && DASHES.matcher(lines.get(at)).results().limit(2).count() == 2;
    }

    private static boolean hasPipe(String line) {
        return line.indexOf('|') >= 0;
    }

    /** How many lines the table that starts with a line has, its rule included; none where no table starts there. */
    static Optional<Integer> length(List<String> lines, int start) {
        if (start + 1 >= lines.size()
                || !isRow(lines.get(start))
                || !RULE.matcher(lines.get(start + 1)).matches()
                || cells(lines.get(start)).size() != cells(lines.get(start + 1)).size()) {
            return Optional.empty();
        }
        int end = start + 2;
        while (end < lines.size() && isRow(lines.get(end))) {
            end++;
        }
        return Optional.of(end - start);
    }

    /** @param start the index of its first line */
    static Grid read(List<String> lines, int start, int length) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int line = start; line < start + length; line++) {
            if (line != start + 1) {
                rows.add(row(cells(lines.get(line)), rows.size(), line));
            }
        }
        return new Grid(rows, new SourceAddress("line " + (start + 1)));
    }

    private static List<Cell> row(List<String> texts, int row, int line) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            SourceAddress address = new SourceAddress("line " + (line + 1) + "/c" + (column + 1));
            cells.add(new Cell(texts.get(column), row, column, 1, 1, address));
        }
        return cells;
    }

    private static boolean isRow(String line) {
        String stripped = line.strip();
        return stripped.length() > 1 && stripped.startsWith("|") && stripped.endsWith("|");
    }

    private static List<String> cells(String line) {
        String stripped = line.strip();
        return List.of(stripped.substring(1, stripped.length() - 1).split("\\|", -1));
    }
}
