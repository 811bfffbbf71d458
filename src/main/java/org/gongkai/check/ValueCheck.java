package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Unit;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/** Each value by itself: counts are whole numbers from zero, amounts from zero, and cells can be read. */
final class ValueCheck implements Check {
    /** The warehouse holds amounts as DECIMAL(20,6) of 万元; a further digit is a hundredth of a cent. */
    private static final int DECIMALS = 6;

    /** From here on neither a count nor an amount of that precision fits. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

    private final FigurePlaces places;

    ValueCheck(FigurePlaces places) {
        this.places = places;
    }

    @Override
    public List<String> codes() {
        return List.of(
                "figure_illegible",
                "amount_without_unit",
                "figure_too_large",
                "count_not_whole",
                "count_negative",
                "amount_negative",
                "amount_too_precise");
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        List<Figure> figures = subject.report().figures();
        for (int i = 0; i < figures.size(); i++) {
            int place = subject.place(i);
            if (place < places.size()) {
                check(figures.get(i), places.figure(place)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> check(Figure figure, FigureDefinition definition) {
        if (figure.value() instanceof FigureValue.Illegible illegible) {
            return Optional.of(
                    illegible.expected().equals(FigureValue.Illegible.A_UNIT)
                            ? finding("amount_without_unit", Severity.WARNING, illegible.expected(), figure)
                            : finding("figure_illegible", Severity.ERROR, illegible.expected(), figure));
        }
        return figure.value().number().flatMap(number -> check(figure, definition, number));
    }

    private static Optional<Finding> check(Figure figure, FigureDefinition definition, BigDecimal number) {
        if (number.abs().compareTo(LIMIT) >= 0) {
            return Optional.of(finding("figure_too_large", Severity.ERROR, "", figure));
        }
        return definition.unit() == Unit.COUNT ? count(figure, definition, number) : amount(figure, number);
    }

    private static Optional<Finding> count(Figure figure, FigureDefinition definition, BigDecimal number) {
        if (decimals(number) > 0) {
            return Optional.of(finding("count_not_whole", Severity.ERROR, "", figure));
        }
        boolean negative = number.signum() < 0 && !definition.column().signed();
        return negative ? Optional.of(finding("count_negative", Severity.ERROR, "", figure)) : Optional.empty();
    }

    private static Optional<Finding> amount(Figure figure, BigDecimal number) {
        if (number.signum() < 0) {
            return Optional.of(finding("amount_negative", Severity.ERROR, "", figure));
        }
        return decimals(number) > DECIMALS
                ? Optional.of(finding("amount_too_precise", Severity.WARNING, "", figure))
                : Optional.empty();
    }

    /** The digits behind the point that count; none or fewer in a whole number, as nearly all are. */
    private static int decimals(BigDecimal number) {
        return number.scale() <= 0
                ? number.scale()
                : number.stripTrailingZeros().scale();
    }

    private static Finding finding(String code, Severity severity, String expected, Figure figure) {
        return new Finding(
                code,
                severity,
                Optional.of(figure.code()),
                expected,
                figure.raw().strip(),
                figure.address());
    }
}
