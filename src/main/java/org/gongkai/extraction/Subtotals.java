package org.gongkai.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/** Holds what a report prints beside a group of rows against those rows: it is no figure of its own there. */
final class Subtotals {
    private Subtotals() {}

    /** A finding for each that states another number than its rows add up to. */
    static List<Finding> differing(List<FilledCell> subtotals, List<Figure> figures) {
        List<Finding> findings = new ArrayList<>();
        for (FilledCell subtotal : subtotals) {
            String raw = subtotal.cell().text();
            FigureValue value = PrintedValue.read(raw, subtotal.figure().column(), subtotal.header());
            BigDecimal sum = sum(subtotal, figures);
            boolean differs = value.number()
                    .map(number -> number.compareTo(sum) != 0)
                    .orElse(value instanceof FigureValue.Illegible);
            if (differs) {
                findings.add(new Finding(
                        "subtotal_differs",
                        Severity.ERROR,
                        Optional.of(subtotal.figure().code()),
                        sum.toPlainString(),
                        raw.strip(),
                        subtotal.cell().address()));
            }
        }
        return findings;
    }

    private static BigDecimal sum(FilledCell subtotal, List<Figure> figures) {
        String row = subtotal.figure().rowCode() + ".";
        String column = "." + subtotal.figure().column().code();
        return figures.stream()
                .filter(figure -> isBelow(figure.code(), row, column))
                .flatMap(figure -> figure.value().number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@code application.other.fee_unpaid.total} is below {@code application.other} in the column {@code total}. */
    private static boolean isBelow(FigureCode code, String row, String column) {
        String value = code.value();
        return value.length() > row.length() + column.length() && value.startsWith(row) && value.endsWith(column);
    }
}
