package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.form.FigureCode;
import org.gongkai.form.Forms;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.jspecify.annotations.Nullable;

/** The cells of a form as they are filled in, one for each figure: the first that is seen of it. */
final class FilledCells {
    private final Forms forms;

    /** By the place of their figures in the form. */
    private final @Nullable FilledCell[] cells;

    private final BitSet filled = new BitSet();
    private final Set<FigureCode> disputed = new HashSet<>();

    FilledCells(Forms forms) {
        this.forms = forms;
        this.cells = new FilledCell[forms.inOrder().size()];
    }

    /**
     * The cells in the order of the form, those that only add up others apart.
     *
     * @param places of the cells that do not
     */
    record InOrder(List<FilledCell> cells, BitSet places, List<FilledCell> subtotals) {}

    /** Puts in a cell; a finding where its figure was printed before with another value. */
    Optional<Finding> put(FilledCell cell) {
        FigureCode code = cell.figure().code();
        int place = forms.place(code);
        FilledCell earlier = cells[place];
        if (earlier == null || (earlier.cell().hidden() && !cell.cell().hidden())) {
            cells[place] = cell;
            filled.set(place);
            disputed.remove(code);
            return Optional.empty();
        }
        if (cell.cell().hidden() && !earlier.cell().hidden()) {
            return Optional.empty();
        }
        if (text(earlier).equals(text(cell)) || !disputed.add(code)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "figure_printed_twice",
                Severity.ERROR,
                Optional.of(code),
                text(earlier),
                text(cell),
                cell.cell().address()));
    }

    private static String text(FilledCell filled) {
        return filled.cell().text().strip();
    }

    /** The figures that were printed with different values. */
    Set<FigureCode> disputed() {
        return disputed;
    }

    InOrder inOrder() {
        List<FilledCell> ordered = new ArrayList<>(filled.cardinality());
        BitSet places = new BitSet();
        List<FilledCell> subtotals = new ArrayList<>();
        for (int place = 0; place < cells.length; place++) {
            FilledCell cell = cells[place];
            if (cell != null && isSubtotal(place)) {
                subtotals.add(cell);
            } else if (cell != null) {
                ordered.add(cell);
                places.set(place);
            }
        }
        return new InOrder(ordered, places, subtotals);
    }

    /** A row that one edition has as a whole and another as a group is a subtotal where its children are printed too. */
    private boolean isSubtotal(int place) {
        return forms.isAbove(place, filled);
    }
}
