package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/** The cells of a form as they are filled in, one for each figure: the first that was printed of it. */
final class FilledCells {
    private final Forms forms;
    private final Map<FigureCode, FilledCell> cells = new HashMap<>();
    private final Set<FigureCode> disputed = new HashSet<>();

    FilledCells(Forms forms) {
        this.forms = forms;
    }

    /** The cells in the order of the form, those that only add up others apart. */
    record InOrder(List<FilledCell> cells, List<FilledCell> subtotals) {}

    /** Puts in a cell; a finding where its figure was printed before with another value. */
    Optional<Finding> put(FilledCell filled) {
        FigureCode code = filled.figure().code();
        FilledCell earlier = cells.putIfAbsent(code, filled);
        if (earlier == null || text(earlier).equals(text(filled)) || !disputed.add(code)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "figure_printed_twice",
                Severity.ERROR,
                Optional.of(code),
                text(earlier),
                text(filled),
                filled.cell().address()));
    }

    private static String text(FilledCell filled) {
        return filled.cell().text().strip();
    }

    /** The figures that were printed with different values. */
    Set<FigureCode> disputed() {
        return disputed;
    }

    InOrder inOrder() {
        Set<String> rowCodes = new HashSet<>();
        cells.values().forEach(cell -> rowCodes.add(cell.figure().rowCode()));
        List<FilledCell> ordered = new ArrayList<>(cells.size());
        List<FilledCell> subtotals = new ArrayList<>();
        for (FigureCode code : forms.inOrder()) {
            FilledCell cell = cells.get(code);
            if (cell != null) {
                (isSubtotal(cell.figure(), rowCodes) ? subtotals : ordered).add(cell);
            }
        }
        return new InOrder(ordered, subtotals);
    }

    /** A row that one edition has as a whole and another as a group is a subtotal where its children are printed too. */
    private boolean isSubtotal(FigureDefinition figure, Set<String> rowCodes) {
        if (!forms.isRowOrGroup(figure)) {
            return false;
        }
        String row = figure.rowCode();
        for (String code : rowCodes) {
            if (code.length() > row.length() && code.charAt(row.length()) == '.' && code.startsWith(row)) {
                return true;
            }
        }
        return false;
    }
}
