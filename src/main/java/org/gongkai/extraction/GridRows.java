package org.gongkai.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;

/** A grid and what its rows are. */
record GridRows(Grid grid, List<Line> lines) {
    private static final Pattern CONTENTS = Pattern.compile("目\\s*录|汇编");
    private static final int LONGEST_TITLE = 60;

    /** A title stands in one of so many rows. */
    private static final int TITLE = 2;

    String place() {
        return grid.address().value();
    }

    /** A list of the reports that follow names none of them more than the others. */
    boolean isContents() {
        return !haveLabels() && (isContents(place()) || isContentsAbove());
    }

    private boolean isContentsAbove() {
        for (List<Cell> row : grid.rows().subList(0, Math.min(TITLE, grid.rows().size()))) {
            for (Cell cell : row) {
                if (isContents(cell.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isContents(String text) {
        return text.length() <= LONGEST_TITLE
                && (text.indexOf('目') >= 0 || text.indexOf('汇') >= 0)
                && CONTENTS.matcher(text).find();
    }

    private boolean haveLabels() {
        for (Line line : lines) {
            if (line instanceof Line.Labelled) {
                return true;
            }
        }
        return false;
    }
}
