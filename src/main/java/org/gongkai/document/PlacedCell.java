package org.gongkai.document;

import java.util.regex.Pattern;
import org.gongkai.document.RuledTable.RuledCell;
import org.gongkai.submission.SourceAddress;

/** A cell in the rows of a table joined over pages, whose place in its columns is still open. */
record PlacedCell(String text, int row, int rowSpan, Box box, SourceAddress address, TablePart part, RuledCell cell) {
    /** Edges of columns that are so near are the same. */
    static final double SAME_EDGE = 4;

    private static final Pattern NUMBER = Pattern.compile(
            "无|(?=[^0-9０-９—–－／/-]*[0-9０-９—–－／/-])(?!\\s*\\d{1,2}[.、．]\\s*$)[0-9０-９.,，．+\\-－—–/／增减件万亿元()（）\\s\\u00A0]+");

    /** The row below which it ends. */
    int end() {
        return row + rowSpan;
    }

    PlacedCell continuedBy(PlacedCell more) {
        return new PlacedCell(
                joined(more),
                row,
                rowSpan + more.rowSpan - 1,
                box,
                text.isEmpty() ? more.address : address,
                more.part,
                more.cell);
    }

    /** The digits of a number go on where there was no room for them above; words may begin a new line. */
    private String joined(PlacedCell more) {
        boolean blank = text.isEmpty() || more.text.isEmpty();
        boolean number = isNumber() && more.isNumber();
        return whole().text + (blank || number ? "" : "\n") + more.text;
    }

    /** The cell with words that did not fit into it and stand below. */
    PlacedCell flowingInto(String below) {
        return new PlacedCell(text + "\n" + below, row, rowSpan, box, address, part, cell);
    }

    /** The cell with what goes on of it in further rows. */
    PlacedCell over(PlacedCell more) {
        PlacedCell all = continuedBy(more);
        return new PlacedCell(all.text, row, rowSpan + more.rowSpan, box, all.address, more.part, more.cell);
    }

    /** What is left of it below its first row, which went to the row above. */
    PlacedCell fromRow(int next) {
        return new PlacedCell(text, next, rowSpan - 1, box, address, part, cell);
    }

    /** The cell once it is known that nothing of it stands on the next page. */
    PlacedCell whole() {
        boolean mayBeBroken = text.contains("\n") && text.equals(part.text(cell));
        String all = mayBeBroken ? part.table().text(cell, false) : text;
        return new PlacedCell(all, row, rowSpan, box, address, part, cell);
    }

    /** Whether it was printed blank and is in doubt. */
    boolean mayBeHalf() {
        return text.equals(Glyph.ILLEGIBLE) && part.text(cell).isEmpty();
    }

    PlacedCell illegible() {
        return saying(Glyph.ILLEGIBLE);
    }

    PlacedCell saying(String other) {
        return new PlacedCell(other, row, rowSpan, box, address, part, cell);
    }

    boolean isNumber() {
        return isNumber(text);
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    boolean isBelow(PlacedCell other) {
        return Math.abs(box.left() - other.box.left()) < SAME_EDGE
                && Math.abs(box.right() - other.box.right()) < SAME_EDGE;
    }
}
