package org.gongkai.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All editions of the statutory form. */
public final class Forms {
    private static final Forms STANDARD = new Forms(FormFile.open("editions.yaml").texts("files").stream()
            .map(FormFile::edition)
            .toList());

    private final List<Edition> editions;
    private final Map<FigureCode, FigureDefinition> figures = new LinkedHashMap<>();
    private final Map<String, Map<String, FormRow>> rows = new HashMap<>();
    private final List<FigureDefinition> inOrder;
    private final Map<FigureCode, Integer> order = new HashMap<>();

    /** By the place of a figure, the places of the figures in the rows below its own. */
    private final List<BitSet> below = new ArrayList<>();

    Forms(List<Edition> editions) {
        this.editions = List.copyOf(editions);
        editions.forEach(edition -> edition.figures().forEach(figure -> figures.putIfAbsent(figure.code(), figure)));
        List<FigureDefinition> printed = new ArrayList<>(figures.values());
        printed.sort(java.util.Comparator.comparingInt(figure -> place(figure.table())));
        inOrder = List.copyOf(printed);
        printed.forEach(figure -> order.put(figure.code(), order.size()));
        printed.forEach(figure -> rows.computeIfAbsent(figure.table(), table -> new HashMap<>())
                .computeIfAbsent(figure.row().code(), row -> new FormRow())
                .add(figure));
        printed.forEach(figure -> below.add(below(figure)));
    }

    private BitSet below(FigureDefinition figure) {
        BitSet places = new BitSet();
        for (FigureDefinition other : figures.values()) {
            if (other.rowCode().startsWith(figure.rowCode() + ".")) {
                places.set(place(other.code()));
            }
        }
        return places;
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

    /** A row of the form; empty where no edition has it. */
    public Optional<FormRow> row(String table, String row) {
        return Optional.ofNullable(rows.getOrDefault(table, Map.of()).get(row));
    }

    /** The place of a figure in the order of the form, from 0. */
    public int place(FigureCode code) {
        Integer place = order.get(code);
        if (place == null) {
            throw new IllegalArgumentException("no figure of the form: " + code);
        }
        return place;
    }

    /**
     * Whether any of some figures is one in the rows below a figure's own, where one edition has its row as a whole and
     * another as a group of rows, such as （六）其他处理.
     *
     * @param figures their places
     */
    public boolean isAbove(int place, BitSet figures) {
        return below.get(place).intersects(figures);
    }

    /** Every figure of every edition, table by table. */
    public List<FigureDefinition> inOrder() {
        return inOrder;
    }

    private int place(String table) {
        List<String> tables =
                editions.get(0).tables().stream().map(FormTable::code).toList();
        return tables.indexOf(table);
    }
}
