package org.gongkai.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report before it is written: its truth, and what its writer must know beside.
 *
 * @param figures the cells to print, by code; the truth lacks those that will not be certain
 */
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
        Truth shorter = certain(kept);
        return new Draft(shorter, edition, body, printing, shorter.byCode());
    }

    /** The same report, of which nothing is certain. */
    Draft uncertain() {
        return new Draft(certain(List.of()), edition, body, printing, figures);
    }

    /** The same report, in which some rows of table three print their non-zero cells only and are not certain. */
    Draft collapsed(Dice dice) {
        Set<String> rows = new HashSet<>();
        Map<String, TrueFigure> printed = new HashMap<>(figures);
        for (String row : Form.applicationRows(edition)) {
            List<String> zeros = Form.APPLICANTS.stream()
                    .map(applicant -> Form.application(row, applicant))
                    .filter(code -> figures.get(code).orZero().signum() == 0)
                    .toList();
            if (!zeros.isEmpty() && zeros.size() < Form.APPLICANTS.size() && dice.percent(40)) {
                rows.add(row);
                zeros.forEach(printed::remove);
            }
        }
        List<TrueFigure> kept = truth.figures().stream()
                .filter(figure -> rows.stream().noneMatch(row -> isCell(figure.code(), row)))
                .toList();
        return new Draft(certain(kept), edition, body, printing, printed);
    }

    private static boolean isCell(String code, String row) {
        return Form.APPLICANTS.stream()
                .anyMatch(applicant -> Form.application(row, applicant).equals(code));
    }

    private Truth certain(List<TrueFigure> kept) {
        return new Truth(truth.agency(), truth.regionCode(), truth.year(), truth.edition(), truth.balanced(), kept);
    }
}
