package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All editions of the statutory form. */
public final class Forms {
    private static final Forms STANDARD =
            new Forms(List.of(FormFile.edition("2021.yaml"), FormFile.edition("2019.yaml")));

    private final List<Edition> editions;
    private final Map<FigureCode, FigureDefinition> figures = new LinkedHashMap<>();
    private final Map<FigureCode, Integer> order = new LinkedHashMap<>();

    Forms(List<Edition> editions) {
        this.editions = List.copyOf(editions);
        editions.forEach(edition -> edition.figures().forEach(figure -> figures.putIfAbsent(figure.code(), figure)));
        List<FigureDefinition> printed = new ArrayList<>(figures.values());
        printed.sort(java.util.Comparator.comparingInt(figure -> place(figure.table())));
        printed.forEach(figure -> order.put(figure.code(), order.size()));
    }

    /** The editions of {@code config/forms/}, the newest first. */
    public static Forms standard() {
        return STANDARD;
    }

    public List<Edition> editions() {
        return editions;
    }

    /** What a code stands for, in the newest edition that prints it. */
    public Optional<FigureDefinition> figure(FigureCode code) {
        return Optional.ofNullable(figures.get(code));
    }

    /** The code of a row and a column, where an edition prints that figure. */
    public Optional<FigureDefinition> figure(String table, String row, String column) {
        return figure(FigureDefinition.code(table, row, column));
    }

    /** The place of a figure among all figures of all editions, table by table. */
    public int order(FigureCode code) {
        return Optional.ofNullable(order.get(code)).orElse(Integer.MAX_VALUE);
    }

    private int place(String table) {
        List<String> tables =
                editions.get(0).tables().stream().map(FormTable::code).toList();
        return tables.indexOf(table);
    }
}
