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
 * @param mayBeHalf whether it was printed blank, but the end of a page may have cut it off from its text
 */
public record Cell(
        String text, int row, int column, int rowSpan, int columnSpan, SourceAddress address, boolean mayBeHalf) {

    public Cell(String text, int row, int column, int rowSpan, int columnSpan, SourceAddress address) {
        this(text, row, column, rowSpan, columnSpan, address, false);
    }

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("impossible cell at " + address);
        }
    }

    /** A cell in its place with a text that is known. */
    public Cell saying(String known) {
        return new Cell(known, row, column, rowSpan, columnSpan, address);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
