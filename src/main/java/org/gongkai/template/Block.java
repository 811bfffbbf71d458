package org.gongkai.template;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** A rectangle of a sheet that prints one text or takes one figure. Rows and columns count from 0. */
record Block(int row, int column, int height, int width) {

    boolean isOneCell() {
        return height == 1 && width == 1;
    }

    CellRangeAddress range() {
        return new CellRangeAddress(row, row + height - 1, column, column + width - 1);
    }

    /** The address of its first cell, such as {@code D7}, which holds its value. */
    String address() {
        return new CellAddress(row, column).formatAsString();
    }
}
