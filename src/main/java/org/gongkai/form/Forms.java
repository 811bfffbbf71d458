package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All editions of the statutory form. */
public final class Forms {
    private static final Forms STANDARD = new Forms(FormFile.open("editions.yaml").texts("files").stream()
            .map(FormFile::edition)
            .toList());

    private final List<Edition> editions;
    private final Map<FigureCode, FigureDefinition> figures = new LinkedHashMap<>();
    private final Map<String, Map<String, FigureDefinition>> rows = new HashMap<>();
    private final Map<FigureCode, Integer> order = new LinkedHashMap<>();
    private final Set<String> rowsOrGroups = new HashSet<>();

    Forms(List<Edition> editions) {
        this.editions = List.copyOf(editions);
        editions.forEach(edition -> edition.figures().forEach(figure -> figures.putIfAbsent(figure.code(), figure)));
        List<FigureDefinition> printed = new ArrayList<>(figures.values());
        printed.sort(java.util.Comparator.comparingInt(figure -> place(figure.table())));
        printed.forEach(figure -> order.put(figure.code(), order.size()));
        printed.forEach(figure -> rows.computeIfAbsent(figure.rowCode(), key -> new HashMap<>())
                .put(figure.column().code(), figure));
        rows.keySet().stream()
                .filter(row -> rows.keySet().stream().anyMatch(other -> other.startsWith(row + ".")))
                .forEach(rowsOrGroups::add);
    }

    /** The editions that {@code config/forms/editions.yaml} lists, the newest first. */
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

    /** The figures of a row by their column, in every edition; empty where no edition has the row. */
    public Map<String, FigureDefinition> row(String table, String row) {
        Map<String, FigureDefinition> columns = rows.get(row.isEmpty() ? table : table + "." + row);
        return columns == null ? Map.of() : columns;
    }

    /** Whether one edition has the row as a whole and another as a group of rows, such as （六）其他处理. */
    public boolean isRowOrGroup(FigureDefinition figure) {
        return rowsOrGroups.contains(figure.rowCode());
    }

    /** Every figure of every edition, table by table. */
    public Set<FigureCode> inOrder() {
        return order.keySet();
    }

    private int place(String table) {
        List<String> tables =
                editions.get(0).tables().stream().map(FormTable::code).toList();
        return tables.indexOf(table);
    }
}
