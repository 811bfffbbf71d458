package org.gongkai.form;

/**
 * What a printed label may mean.
 *
 * @param table the code of its table
 * @param section the code of its section; empty for a heading
 * @param code of the row or column, the group's label; empty for marks and headings
 */
public record Term(Kind kind, String table, String section, String code) {

    /** The places where the form prints a label. */
    public enum Kind {
        HEADING,
        MARK,
        ROW,
        ROW_GROUP,
        COLUMN,
        COLUMN_GROUP
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
