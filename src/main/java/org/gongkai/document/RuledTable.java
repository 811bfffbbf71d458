package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that lines draw on one page.
 *
 * @param xs the left edge of each column and the right edge of the last
 * @param ys the upper edge of each row and the lower edge of the last
 * @param cells in reading order
 * @param openTop whether the lines end without an edge above, as where a table goes on from the page before
 * @param openBottom the same below
 */
record RuledTable(
        List<Double> xs, List<Double> ys, List<RuledCell> cells, double padding, boolean openTop, boolean openBottom)
        implements PageItem {

    RuledTable {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
        cells = List.copyOf(cells);
    }

    /**
     * A cell of a ruled table.
     *
     * @param row and column of its upper left corner, from 0
     * @param box up to the middle of its lines
     * @param clear what double lines leave of its box
     */
    record RuledCell(int row, int column, int rowSpan, int columnSpan, Box box, Box clear, List<Glyph> glyphs) {

        RuledCell holding(List<Glyph> text) {
            return new RuledCell(row, column, rowSpan, columnSpan, box, clear, text);
        }

        RuledCell between(double left, double right) {
            Box wider = new Box(
                    clear.left() > box.left() ? clear.left() : left,
                    clear.top(),
                    clear.right() < box.right() ? clear.right() : right,
                    clear.bottom());
            return new RuledCell(
                    row, column, rowSpan, columnSpan, new Box(left, box.top(), right, box.bottom()), wider, glyphs);
        }

        RuledCell with(RuledCell below) {
            List<Glyph> all = new ArrayList<>(glyphs);
            all.addAll(below.glyphs);
            return new RuledCell(
                    row,
                    column,
                    rowSpan + below.rowSpan,
                    columnSpan,
                    box.with(below.box),
                    clear.with(below.clear),
                    all);
        }

        boolean isBlank() {
            return glyphs.stream().allMatch(Glyph::isSilent);
        }
    }

    @Override
    public Box box() {
        return new Box(xs.get(0), ys.get(0), xs.get(xs.size() - 1), ys.get(ys.size() - 1));
    }

    int rows() {
        return ys.size() - 1;
    }

    /** @param cut whether the next page may hold more of the last row */
    String text(RuledCell cell, boolean cut) {
        boolean whole = !cut || cell.row() + cell.rowSpan() < rows();
        return CellText.of(cell.glyphs(), cell.clear(), padding, whole);
    }

    /** The cells whose upper edge is that of the row. */
    List<RuledCell> startingIn(int row) {
        return cells.stream().filter(cell -> cell.row() == row).toList();
    }

    /** Whether the last line of a cell leaves no room for the first character of another. */
    boolean isFull(RuledCell cell, RuledCell other) {
        return CellText.isFull(cell.glyphs(), cell.clear(), padding, other.glyphs());
    }

    /** The table with its text, of which each character goes to the cell that its centre lies in. */
    RuledTable holding(List<Glyph> glyphs) {
        List<List<Glyph>> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add(new ArrayList<>()));
        int[][] places = places();
        int[] cellOf = new int[glyphs.size()];
        for (int i = 0; i < cellOf.length; i++) {
            Box box = glyphs.get(i).box();
            cellOf[i] = places[index(ys, box.centreY())][index(xs, box.centreX())];
        }
        List<Glyph> readable = DigitRuns.withoutOverflow(glyphs, cellOf);
        for (int i = 0; i < cellOf.length; i++) {
            texts.get(cellOf[i]).add(readable.get(i));
        }
        List<RuledCell> filled = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            filled.add(cells.get(i).holding(texts.get(i)));
        }
        double free = CellText.padding(cells.stream().map(RuledCell::clear).toList(), texts);
        return PartedRows.joined(new RuledTable(xs, ys, filled, free, openTop, openBottom));
    }

    /** The table with its outer edges farther out. */
    RuledTable reaching(double left, double right) {
        List<Double> edges = new ArrayList<>(xs);
        edges.set(0, left);
        edges.set(edges.size() - 1, right);
        List<RuledCell> wider = cells.stream()
                .map(cell -> cell.between(edges.get(cell.column()), edges.get(cell.column() + cell.columnSpan())))
                .toList();
        return new RuledTable(edges, ys, wider, padding, openTop, openBottom);
    }

    RuledTable with(List<RuledCell> others) {
        return new RuledTable(xs, ys, others, padding, openTop, openBottom);
    }

    private int[][] places() {
        int[][] places = new int[ys.size() - 1][xs.size() - 1];
        for (int i = 0; i < cells.size(); i++) {
            RuledCell cell = cells.get(i);
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    places[row][column] = i;
                }
            }
        }
        return places;
    }

    private static int index(List<Double> edges, double at) {
        int index = 0;
        while (index < edges.size() - 2 && at >= edges.get(index + 1)) {
            index++;
        }
        return index;
    }
}
