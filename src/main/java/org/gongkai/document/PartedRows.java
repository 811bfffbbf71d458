package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.document.RuledTable.RuledCell;

/**
 * Makes one row of two where a line runs through the figures beside a label that stands in both: LibreOffice draws it where
 * it could not keep a row on its page.
 */
final class PartedRows {
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９.,，．%件万亿元\\s\\u00A0+\\-－—/／无]*");

    private static final double SAME_EDGE = 4;

    private final RuledTable table;

    private PartedRows(RuledTable table) {
        this.table = table;
    }

    static RuledTable joined(RuledTable table) {
        RuledTable joined = table;
        for (int row = 1; row < table.rows(); row++) {
            joined = new PartedRows(joined).joined(row);
        }
        return joined;
    }

    private RuledTable joined(int row) {
        List<RuledCell> lower = table.startingIn(row);
        List<RuledCell> upper = table.cells().stream()
                .filter(cell -> cell.row() + cell.rowSpan() == row && isNumber(cell))
                .toList();
        boolean halves = !lower.isEmpty()
                && isBesideLabel(upper, row)
                && lower.stream().allMatch(cell -> cell.rowSpan() == 1 && isNumber(cell))
                && upper.size() == lower.size()
                && lower.stream()
                        .allMatch(cell -> above(cell, upper)
                                .filter(other -> goesOn(other, cell))
                                .isPresent());
        return halves ? joined(upper, lower) : table;
    }

    /** Whether a label begins with the figures above and goes on below them. */
    private boolean isBesideLabel(List<RuledCell> upper, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() + cell.rowSpan() > row && !isNumber(cell))
                .anyMatch(label -> upper.stream().allMatch(cell -> cell.row() == label.row()));
    }

    /** Nothing stands below, or digits for which there was no room above. */
    private boolean goesOn(RuledCell above, RuledCell below) {
        return isNumber(above) && (below.isBlank() || table.isFull(above, below));
    }

    private boolean isNumber(RuledCell cell) {
        return NUMBER.matcher(table.text(cell, true)).matches();
    }

    private static Optional<RuledCell> above(RuledCell cell, List<RuledCell> upper) {
        return upper.stream()
                .filter(other -> Math.abs(other.box().left() - cell.box().left()) < SAME_EDGE
                        && Math.abs(other.box().right() - cell.box().right()) < SAME_EDGE)
                .findFirst();
    }

    private RuledTable joined(List<RuledCell> upper, List<RuledCell> lower) {
        List<RuledCell> cells = new ArrayList<>();
        for (RuledCell cell : table.cells()) {
            Optional<RuledCell> more = upper.contains(cell)
                    ? lower.stream()
                            .filter(other -> above(other, List.of(cell)).isPresent())
                            .findFirst()
                    : Optional.empty();
            if (more.isPresent()) {
                cells.add(cell.with(more.get()));
            } else if (!lower.contains(cell)) {
                cells.add(cell);
            }
        }
        return table.with(cells);
    }
}
