package org.gongkai.form;

/**
 * What a figure code stands for.
 *
 * @param table the code of its table
 */
public record FigureDefinition(String table, Section section, Row row, Column column) {

    public FigureCode code() {
        return FigureDefinition.code(table, row.code(), column.code());
    }

    public Unit unit() {
        return column.unit();
    }

    static FigureCode code(String table, String row, String column) {
        return new FigureCode(table + (row.isEmpty() ? "" : "." + row) + "." + column);
    }
}
