package org.gongkai.document;

import org.gongkai.submission.SourceAddress;

/**
 * One cell of a grid at its origin (its top left corner).
 *
 * @param text what the cell shows, line breaks kept as {@code \n}, outer white space kept; empty for a blank cell
 * @param row the grid row of its origin, from 0
 * @param column the grid column of its origin, from 0
 * @param rowSpan rows covered, at least 1
 * @param columnSpan columns covered, at least 1
 * @param sight what a person sees of it that its text does not say
 */
public record Cell(String text, int row, int column, int rowSpan, int columnSpan, SourceAddress address, Sight sight) {

    /** How a cell is seen. */
    public enum Sight {
        /** As its text. */
        PLAIN,

        /** Blank, but the end of a page or a row may have cut it off from its text. */
        MAY_BE_HALF,

        /** Blank but for a picture, or for what a script writes, which may be a number. */
        PICTURED,

        /** Not at all: nothing of its row is displayed. */
        HIDDEN
    }

    public Cell(String text, int row, int column, int rowSpan, int columnSpan, SourceAddress address) {
        this(text, row, column, rowSpan, columnSpan, address, Sight.PLAIN);
    }

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("impossible cell at " + address);
        }
    }

    public boolean mayBeHalf() {
        return sight == Sight.MAY_BE_HALF;
    }

    public boolean hidden() {
        return sight == Sight.HIDDEN;
    }

    /** Whether a person may see a value where there is no text. */
    public boolean isMoreThanBlank() {
        return isBlank() && (sight == Sight.MAY_BE_HALF || sight == Sight.PICTURED);
    }

    /** The cell seen otherwise. */
    public Cell as(Sight other) {
        return new Cell(text, row, column, rowSpan, columnSpan, address, other);
    }

    /** A cell in its place with a text that is known. */
    public Cell saying(String known) {
        return new Cell(known, row, column, rowSpan, columnSpan, address);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
