package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/**
 * Tables of the same body and year that are printed once more before the form in which they are read.
 *
 * <p>The tables behind them may belong to either, so that a figure which they print differently is nobody's. What is
 * printed behind a whole form is an annex to it and disputes nothing.
 */
final class TablesBefore {
    private TablesBefore() {}

    static FilledForm disputed(FilledForm before, FilledForm form) {
        Map<FigureCode, FilledCell> earlier = new HashMap<>();
        before.cells().forEach(filled -> earlier.put(filled.figure().code(), filled));
        Set<FigureCode> disputed = new HashSet<>();
        List<Finding> findings = new ArrayList<>(form.findings());
        for (FilledCell filled : form.cells()) {
            FilledCell other = earlier.getOrDefault(filled.figure().code(), filled);
            if (isNumber(filled) && isNumber(other) && !text(filled).equals(text(other))) {
                disputed.add(filled.figure().code());
                findings.add(twice(other, filled));
            }
        }
        return form.disputing(disputed, RepeatedForms.ONCE, findings);
    }

    private static boolean isNumber(FilledCell filled) {
        return NamelessRow.saysNumber(filled.cell());
    }

    private static String text(FilledCell filled) {
        return filled.cell().text().strip();
    }

    private static Finding twice(FilledCell one, FilledCell other) {
        return new Finding(
                "figure_printed_twice",
                Severity.ERROR,
                Optional.of(other.figure().code()),
                text(one),
                text(other),
                other.cell().address());
    }
}
