package org.gongkai.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A row of a table in every edition that prints it; there is one object for each. */
public final class FormRow {
    private final Map<String, FigureDefinition> figures = new HashMap<>();

    void add(FigureDefinition figure) {
        figures.put(figure.column().code(), figure);
    }

    /** The figure in a column; empty where no edition has it. */
    public Optional<FigureDefinition> figure(Column column) {
        return Optional.ofNullable(figures.get(column.code()));
    }
}
