package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.submission.SourceAddress;

/**
 * A table of Markdown: lines of cells between pipes, the second a rule of dashes. Its blank cells are written out, so that its
 * columns are true positions.
 */
final class MarkdownTable {
    private static final Pattern RULE = Pattern.compile("\\s*\\|(?:\\s*:?-{3,}:?\\s*\\|)+\\s*");

    /** Between two rows of one table may stand so many lines, such as the number of a page. */
    private static final int BETWEEN = 2;

    private static final int LONGEST_BETWEEN = 20;
    private static final Pattern HEADING = Pattern.compile("\\s*(?:#|[一二三四五六七八九十]+、).*");

    /** A rule with any number of dashes a cell, with pipes around the line or without; nothing is given back. */
    private static final Pattern LOOSE_RULE =
            Pattern.compile("\\s*+\\|?\\s*+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)++\\|?\\s*+");

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

    /**
     * How many lines the table that starts with a line has, its rule and what stands between its rows included; none where
     * no table starts there.
     */
    static Optional<Integer> length(List<String> lines, int start) {
        if (start + 1 >= lines.size()
                || !isRow(lines.get(start))
                || !RULE.matcher(lines.get(start + 1)).matches()
                || cells(lines.get(start)).size() != cells(lines.get(start + 1)).size()) {
            return Optional.empty();
        }
        int width = cells(lines.get(start)).size();
        int end = start + 2;
        for (int next = end; next < lines.size() && next - end <= BETWEEN; next++) {
            if (isRow(lines.get(next)) && (next == end || goesOn(lines, next, width))) {
                end = next + 1;
            } else if (isRow(lines.get(next)) || !mayStandBetween(lines.get(next))) {
                break;
            }
        }
        return Optional.of(end - start);
    }

    /** Whether a row behind other lines is one of the table above: as wide, and no head of another table. */
    private static boolean goesOn(List<String> lines, int row, int width) {
        boolean head =
                row + 1 < lines.size() && RULE.matcher(lines.get(row + 1)).matches();
        return !head && cells(lines.get(row)).size() == width;
    }

    private static boolean mayStandBetween(String line) {
        return line.length() <= LONGEST_BETWEEN
                && line.indexOf('|') < 0
                && !HEADING.matcher(line).matches();
    }

    /** The indexes of the lines that stand between the rows of a table. */
    static List<Integer> between(List<String> lines, int start, int length) {
        return IntStream.range(start, start + length)
                .filter(line -> !isRow(lines.get(line)))
                .boxed()
                .toList();
    }

    /** @param start the index of its first line */
    static Grid read(List<String> lines, int start, int length) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int line = start; line < start + length; line++) {
            if (line != start + 1 && isRow(lines.get(line))) {
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
