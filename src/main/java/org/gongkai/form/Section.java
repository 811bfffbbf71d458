package org.gongkai.form;

import java.util.List;

/**
 * A part of a table under one header, such as 第二十条第（五）项.
 *
 * @param frame what announces the section without being a row or a column
 * @param rows in printed order; one row without a label where the header alone says what is counted
 * @param columns in printed order
 */
public record Section(String code, Frame frame, List<Row> rows, List<Column> columns) {
    public Section {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** Whether rows are told by their labels; otherwise the section has a single row of figures. */
    public boolean labelled() {
        return !rows.get(0).label().text().isEmpty();
    }
}
