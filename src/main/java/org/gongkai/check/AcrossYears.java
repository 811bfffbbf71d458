package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.form.Role;
import org.gongkai.form.Unit;
import org.gongkai.form.YearEquation;
import org.gongkai.report.Figure;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/**
 * Holds a report against the same body's report for the year before. Thread safe.
 *
 * <p>Table four is left alone: some bodies count cases carried over and others do not.
 */
public final class AcrossYears {
    /** So many times more or less than last year is worth a look, */
    private static final BigDecimal TIMES = BigDecimal.TEN;

    /** where the difference is not that of a few. */
    private static final BigDecimal COUNTS_APART = BigDecimal.valueOf(1000);

    private static final BigDecimal AMOUNTS_APART = BigDecimal.valueOf(100);

    /** 元 for 万元, and 万元 for 亿元 or the other way about: four or eight digits, give or take a factor of three. */
    private static final List<BigDecimal> UNIT_FACTORS = List.of(BigDecimal.TEN.pow(4), BigDecimal.TEN.pow(8));

    private static final BigDecimal ABOUT = BigDecimal.valueOf(3);

    private final List<FigureDefinition> compared;
    private final List<YearEquation> equations;
    private final Set<String> reads;

    public AcrossYears(Forms forms) {
        equations = YearEquation.of(forms);
        compared = forms.inOrder().stream().filter(AcrossYears::isCompared).toList();
        reads = Stream.concat(
                        compared.stream().map(FigureDefinition::code),
                        equations.stream()
                                .flatMap(equation -> Stream.of(equation.left(), equation.right(), equation.last()))
                                .flatMap(List::stream))
                .map(FigureCode::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The figures of table two, and how many applications there were. */
    private static boolean isCompared(FigureDefinition figure) {
        boolean plain = figure.row().role() == Role.PLAIN && figure.section().labelled();
        boolean flow = figure.row().role() == Role.FLOW && figure.column().role() == Role.TOTAL;
        return (plain || flow) && !figure.column().signed();
    }

    /** Whether the figures of a code make any difference, of which a report has a few among hundreds. */
    public boolean reads(String figure) {
        return reads.contains(figure);
    }

    /** Every code that it can raise. */
    public List<String> codes() {
        return Stream.concat(
                        equations.stream().map(equation -> equation.identity().check()),
                        Stream.of("outlier", "unit_suspected"))
                .distinct()
                .toList();
    }

    /** What is wrong with the figures of a year in the light of those of the year before. */
    public List<Finding> compare(Collection<Figure> last, Collection<Figure> now) {
        Map<FigureCode, Figure> before = byCode(last);
        Map<FigureCode, Figure> after = byCode(now);
        List<Finding> findings = new ArrayList<>();
        equations.forEach(equation -> broken(equation, before, after).ifPresent(findings::add));
        compared.forEach(figure -> jump(figure, before, after).ifPresent(findings::add));
        return findings;
    }

    private static Map<FigureCode, Figure> byCode(Collection<Figure> figures) {
        Map<FigureCode, Figure> byCode = new HashMap<>();
        figures.forEach(figure -> byCode.put(figure.code(), figure));
        return byCode;
    }

    private static Optional<Finding> broken(
            YearEquation equation, Map<FigureCode, Figure> before, Map<FigureCode, Figure> after) {
        Optional<BigDecimal> left = sum(equation.left(), after);
        Optional<BigDecimal> right = sum(equation.right(), after);
        Optional<BigDecimal> last = sum(equation.last(), before);
        if (left.isEmpty() || right.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal difference = right.get().add(last.get()).subtract(left.get());
        Figure first = figure(equation.left().get(0), after).orElseThrow();
        return difference.signum() == 0
                ? Optional.empty()
                : Optional.of(finding(
                        equation.identity().check(),
                        Severity.valueOf(equation.identity().severity().toUpperCase(Locale.ROOT)),
                        number(first).orElseThrow().add(difference),
                        first));
    }

    /** The sum of figures all of which are stated; of no figures, zero. */
    private static Optional<BigDecimal> sum(List<FigureCode> codes, Map<FigureCode, Figure> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FigureCode code : codes) {
            Optional<BigDecimal> number = figure(code, figures).flatMap(AcrossYears::number);
            if (number.isEmpty()) {
                return number;
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }

    private static Optional<Figure> figure(FigureCode code, Map<FigureCode, Figure> figures) {
        return Optional.ofNullable(figures.get(code));
    }

    private static Optional<BigDecimal> number(Figure figure) {
        return figure.value().number();
    }

    private static Optional<Finding> jump(
            FigureDefinition definition, Map<FigureCode, Figure> before, Map<FigureCode, Figure> after) {
        Optional<BigDecimal> last = figure(definition.code(), before).flatMap(AcrossYears::number);
        Optional<Figure> figure = figure(definition.code(), after);
        Optional<BigDecimal> now = figure.flatMap(AcrossYears::number);
        if (last.isEmpty()
                || now.isEmpty()
                || last.get().signum() <= 0
                || now.get().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal more = last.get().max(now.get());
        BigDecimal less = last.get().min(now.get());
        boolean amount = definition.unit() != Unit.COUNT;
        if (amount && UNIT_FACTORS.stream().anyMatch(factor -> isAbout(more, less.multiply(factor)))) {
            return Optional.of(finding("unit_suspected", Severity.WARNING, last.get(), figure.get()));
        }
        boolean far = more.compareTo(less.multiply(TIMES)) >= 0
                && more.subtract(less).compareTo(amount ? AMOUNTS_APART : COUNTS_APART) >= 0;
        return far ? Optional.of(finding("outlier", Severity.WARNING, last.get(), figure.get())) : Optional.empty();
    }

    private static boolean isAbout(BigDecimal number, BigDecimal other) {
        return number.multiply(ABOUT).compareTo(other) >= 0 && number.compareTo(other.multiply(ABOUT)) <= 0;
    }

    private static Finding finding(String code, Severity severity, BigDecimal expected, Figure figure) {
        return new Finding(
                code,
                severity,
                Optional.of(figure.code()),
                expected.toPlainString(),
                figure.raw().strip(),
                figure.address());
    }
}
