package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.form.Term;

/** A row of a table as the recogniser sees it, before it is held against the form. */
sealed interface Line {

    /** Cells of a header; neighbouring header lines make one header. */
    record Head(List<Cell> cells) implements Line {}

    /**
     * A labelled row.
     *
     * @param meanings the rows that the label may be
     * @param values every cell after the label, blank ones included
     * @param certain those of them that are the row's in any case, where odd cells among the others leave doubt
     */
    record Labelled(List<Term> meanings, Cell label, List<Cell> values, List<Cell> certain) implements Line {
        Labelled(List<Term> meanings, Cell label, List<Cell> values) {
            this(meanings, label, values, values);
        }

        /** Whether the row ends with one of its cells that is not blank; a blank one may be the way in which rows end. */
        boolean endsOnOneLine(List<Cell> cells) {
            return isOnOneLine()
                    && !cells.isEmpty()
                    && !cells.get(cells.size() - 1).isBlank();
        }

        boolean isOnOneLine() {
            return values.stream().allMatch(cell -> cell.row() == label.row());
        }
    }

    /** Cells without a known label: the figures of a table without row labels, or a row that the form does not have. */
    record Loose(List<Cell> cells) implements Line {
        boolean isBlank() {
            for (Cell cell : cells) {
                if (!cell.isBlank()) {
                    return false;
                }
            }
            return true;
        }

        /** Whether nothing of the row is displayed. */
        boolean isHidden() {
            for (Cell cell : cells) {
                if (!cell.hidden()) {
                    return false;
                }
            }
            return !cells.isEmpty();
        }
    }

    /** The cells that are not blank. */
    static List<Cell> printed(List<Cell> cells) {
        List<Cell> printed = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                printed.add(cell);
            }
        }
        return printed;
    }
}
