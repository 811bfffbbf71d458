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
 */
public record Cell(String text, int row, int column, int rowSpan, int columnSpan, SourceAddress address) {

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("impossible cell at " + address);
        }
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
