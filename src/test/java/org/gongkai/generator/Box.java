package org.gongkai.generator;

/**
 * One cell of a table to be written, at its top left corner.
 *
 * @param rows rows covered
 * @param columns columns covered
 */
record Box(String text, int rows, int columns, Kind kind) {

    /** What stands in it. */
    enum Kind {
        HEADER,
        LABEL,
        VALUE
    }

    static Box header(String text) {
        return new Box(text, 1, 1, Kind.HEADER);
    }

    static Box label(String text) {
        return new Box(text, 1, 1, Kind.LABEL);
    }

    static Box value(String text) {
        return new Box(text, 1, 1, Kind.VALUE);
    }

    Box over(int newRows, int newColumns) {
        return new Box(text, newRows, newColumns, kind);
    }

    boolean isValue() {
        return kind == Kind.VALUE;
    }
}
