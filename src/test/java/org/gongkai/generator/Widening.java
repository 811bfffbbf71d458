package org.gongkai.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Widens tables by two grid columns that header and data rows cut at different places, as the hidden grid lines of
 * office suites do: the order of the cells stays right, the grid column does not.
 */
final class Widening {
    private static final int APPLICANTS = Form.APPLICANTS.size();

    private Widening() {}

    static List<List<Box>> section(List<List<Box>> rows) {
        List<List<Box>> wide = new ArrayList<>();
        for (List<Box> row : rows) {
            boolean values = row.get(row.size() - 1).isValue();
            wide.add(
                    switch (row.size()) {
                        case 4 -> widen(row, values ? 2 : 1, 3);
                        default -> widen(row, row.size() - 1, row.size() - 1);
                    });
        }
        return wide;
    }

    /** The header may have the statutory three rows or the two without 法人或其他组织. */
    static List<List<Box>> applicationHeader(List<List<Box>> rows) {
        List<List<Box>> wide = new ArrayList<>(List.of(widen(rows.get(0), 1, 1)));
        if (rows.size() == 2) {
            wide.add(widen(rows.get(1), 0, 2));
        } else {
            wide.add(widen(rows.get(1), 0, 1));
            wide.add(widen(rows.get(2), 1));
        }
        return wide;
    }

    static List<List<Box>> applicationBody(List<List<Box>> rows) {
        List<List<Box>> wide = new ArrayList<>();
        for (List<Box> row : rows) {
            int first = row.size() - APPLICANTS;
            boolean values = row.get(first).isValue();
            wide.add(values ? widen(row, first + 1, first + 5) : widen(row, first, first + 2));
        }
        return wide;
    }

    private static List<Box> widen(List<Box> row, int... places) {
        List<Box> wide = new ArrayList<>(row);
        for (int place : places) {
            Box box = wide.get(place);
            wide.set(place, box.over(box.rows(), box.columns() + 1));
        }
        return wide;
    }
}
