package org.gongkai.generator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** A box with the grid place of its top left corner, from 0. */
record Placement(Box box, int row, int column) {

    /** Places the boxes as HTML places cells: each at the first column that no box from above covers. */
    static List<Placement> of(List<List<Box>> rows) {
        List<Placement> placements = new ArrayList<>();
        List<BitSet> taken = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Box box : rows.get(row)) {
                column = line(taken, row).nextClearBit(column);
                placements.add(new Placement(box, row, column));
                for (int i = 0; i < box.rows(); i++) {
                    line(taken, row + i).set(column, column + box.columns());
                }
            }
        }
        return placements;
    }

    private static BitSet line(List<BitSet> taken, int row) {
        while (taken.size() <= row) {
            taken.add(new BitSet());
        }
        return taken.get(row);
    }

    static int width(List<List<Box>> rows) {
        return of(rows).stream()
                .mapToInt(placement -> placement.column + placement.box.columns())
                .max()
                .orElse(0);
    }

    /** Every grid cell's text; the covered ones are empty. */
    static List<List<String>> grid(List<List<Box>> rows) {
        int width = width(rows);
        List<List<String>> grid = new ArrayList<>();
        rows.forEach(row -> grid.add(new ArrayList<>(Collections.nCopies(width, ""))));
        of(rows).forEach(place -> grid.get(place.row).set(place.column, place.box.text()));
        return grid;
    }
}
