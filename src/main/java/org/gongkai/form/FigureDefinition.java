package org.gongkai.form;

/**
 * What a figure code stands for.
 *
 * @param table the code of its table
 */
public record FigureDefinition(FigureCode code, String table, Section section, Row row, Column column) {

    FigureDefinition(String table, Section section, Row row, Column column) {
        this(code(table, row.code(), column.code()), table, section, row, column);
    }

    public Unit unit() {
        return column.unit();
    }

    /** The code of the row's figures without their column, such as {@code application.withheld.state_secret}. */
    public String rowCode() {
        return row.code().isEmpty() ? table : table + "." + row.code();
    }

    static FigureCode code(String table, String row, String column) {
        return new FigureCode(table + (row.isEmpty() ? "" : "." + row) + "." + column);
    }
}
