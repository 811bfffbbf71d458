package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Cell;

/**
 * Rows of a grid that are blank behind their label, with a row of values and no label right below or above them: the values
 * may be theirs, or those of a row that lost its label. Nobody knows whether such a row was left blank.
 */
final class DoubtfulBlanks {
    private DoubtfulBlanks() {}

    /** The lines with the blank cells of such rows in doubt. */
    static List<Line> marked(List<Line> lines) {
        List<Line> marked = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Labelled row && (fits(row, lines, i + 1) || fits(row, lines, i - 1))) {
                marked.set(i, inDoubt(row));
            }
        }
        return marked;
    }

    /** Whether the other line is one of values alone, each of them in the column of a blank cell of the row. */
    private static boolean fits(Line.Labelled row, List<Line> lines, int other) {
        if (other < 0 || other >= lines.size() || !(lines.get(other) instanceof Line.Loose loose) || loose.isHidden()) {
            return false;
        }
        List<Cell> printed = Line.printed(loose.cells());
        return !printed.isEmpty()
                && !row.values().isEmpty()
                && Line.printed(row.values()).isEmpty()
                && printed.stream().allMatch(cell -> PrintedValue.isValue(cell.text()) && isBelow(cell, row.values()));
    }

    private static boolean isBelow(Cell value, List<Cell> blanks) {
        return blanks.stream()
                .anyMatch(blank -> blank.column() == value.column() && blank.columnSpan() == value.columnSpan());
    }

    private static Line inDoubt(Line.Labelled row) {
        List<Cell> values = row.values().stream()
                .map(cell -> cell.as(Cell.Sight.MAY_BE_HALF))
                .toList();
        return new Line.Labelled(row.meanings(), row.label(), values);
    }
}
