package org.gongkai.extraction;

import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.form.Column;
import org.gongkai.form.Section;

/**
 * A header that fits the columns of a section.
 *
 * @param table the code of the section's table
 * @param place the grid it stands in; the columns of no other grid compare with its own
 * @param cutShort whether some of its labels lost their end and were told by their place
 * @param heads the columns in the order in which a row prints its values
 */
record Header(String table, Section section, String place, List<Head> heads, boolean cutShort) {
    Header {
        heads = List.copyOf(heads);
    }

    /** A column and the cell that names it. */
    record Head(Column column, Cell cell) {}

    /** The columns' names as the form has them. */
    List<String> labels() {
        return heads.stream().map(head -> head.column().label().text()).toList();
    }

    /** The columns' names as printed. */
    List<String> printed() {
        return heads.stream().map(head -> head.cell().text().strip()).toList();
    }

    int width() {
        return heads.size();
    }
}
