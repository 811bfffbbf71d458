package org.gongkai.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report before it is written: its truth, and what its writer must know beside. */
record Draft(Truth truth, Edition edition, Body body, Printing printing, Map<String, TrueFigure> figures) {
    private static final int FALSIFIED_PER_CENT = 4;

    static Draft draw(Body body, int year, Edition edition, Printing printing, Dice dice) {
        Map<String, BigDecimal> figures = Drawing.figures(edition, dice);
        boolean balanced = !dice.percent(FALSIFIED_PER_CENT);
        if (!balanced) {
            falsify(figures, dice);
        }
        List<TrueFigure> printed = new ArrayList<>();
        figures.forEach((code, value) -> printed.add(printing.print(code, value, dice)));
        Truth truth = new Truth(body.name(), body.regionCode(), year, edition.published(), balanced, printed);
        return new Draft(truth, edition, body, printing, truth.byCode());
    }

    private static void falsify(Map<String, BigDecimal> figures, Dice dice) {
        List<String> totals = figures.keySet().stream()
                .filter(code -> code.endsWith(".total"))
                .toList();
        figures.merge(dice.oneOf(totals), BigDecimal.ONE, BigDecimal::add);
    }

    /** A figure's text as printed. */
    String raw(String code) {
        TrueFigure figure = figures.get(code);
        if (figure == null) {
            throw new IllegalArgumentException("the form has no " + code);
        }
        return figure.raw();
    }

    /** The same report with only the totals of table three, as short ledgers have it. */
    Draft withoutApplicants() {
        List<TrueFigure> kept = truth.figures().stream()
                .filter(figure -> !figure.code().startsWith("application.")
                        || figure.code().endsWith(".total"))
                .toList();
        Truth shorter =
                new Truth(truth.agency(), truth.regionCode(), truth.year(), truth.edition(), truth.balanced(), kept);
        return new Draft(shorter, edition, body, printing, shorter.byCode());
    }
}
