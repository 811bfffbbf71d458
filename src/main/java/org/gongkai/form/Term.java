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
        HEADING(1),
        MARK(2),
        ROW(4),
        ROW_GROUP(8),
        COLUMN(16),
        COLUMN_GROUP(32);

        private final int bit;

        Kind(int bit) {
            this.bit = bit;
        }

        /** A bit of its own, so that several kinds are one number. */
        int bit() {
            return bit;
        }
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
