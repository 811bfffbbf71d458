package org.gongkai.document;

import java.util.List;
import org.gongkai.submission.SourceAddress;

/**
 * A table whose columns are true positions: a leaf table of a page, a sheet of a workbook.
 *
 * @param rows every row from the top, each with the cells whose origin lies in it, left to right; blank cells included.
 *     Only where a stray cell stretches a sheet far beyond its content are runs of more than 1,000 empty rows or columns
 *     left out: {@link Cell#row()} and {@link Cell#column()} are true always, the place in the list nearly always
 * @param hidden whether no part of it is displayed: a hidden sheet, a table in a block that is not shown
 */
public record Grid(List<List<Cell>> rows, SourceAddress address, boolean hidden) implements Block {

    public Grid(List<List<Cell>> rows, SourceAddress address) {
        this(rows, address, false);
    }

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
