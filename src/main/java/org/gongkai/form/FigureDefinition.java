package org.gongkai.form;

/**
 * What a figure code stands for.
 *
 * @param rowCode the code of the row's figures without their column, such as {@code application.withheld.state_secret}
 * @param table the code of its table
 */
public record FigureDefinition(FigureCode code, String rowCode, String table, Section section, Row row, Column column) {

    FigureDefinition(String table, Section section, Row row, Column column) {
        this(code(table, row.code(), column.code()), rowCode(table, row.code()), table, section, row, column);
    }

    public Unit unit() {
        return column.unit();
    }

    private static String rowCode(String table, String row) {
        return row.isEmpty() ? table : table + "." + row;
    }

    static FigureCode code(String table, String row, String column) {
        return new FigureCode(rowCode(table, row) + "." + column);
    }
}
