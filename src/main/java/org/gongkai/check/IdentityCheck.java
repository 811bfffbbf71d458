package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.form.Edition;
import org.gongkai.form.Equation;
import org.gongkai.form.FigureCode;
import org.gongkai.form.Forms;
import org.gongkai.report.Figure;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/**
 * Holds the figures against the form's identities (勾稽关系).
 *
 * <p>An identity is tried in the edition all of whose figures were printed. Where one side has no number at all, nothing can
 * be said: a total whose parts nobody allocated is not wrong.
 */
final class IdentityCheck implements Check {
    private final Map<String, List<Equation>> alternatives = new LinkedHashMap<>();

    IdentityCheck(Forms forms) {
        for (Edition edition : forms.editions()) {
            for (Equation equation : Equation.of(edition)) {
                String name = equation.identity().check() + "/" + equation.binding();
                alternatives.computeIfAbsent(name, key -> new ArrayList<>()).add(equation);
            }
        }
    }

    @Override
    public List<String> codes() {
        return alternatives.values().stream()
                .map(equations -> equations.get(0).identity().check())
                .distinct()
                .toList();
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (List<Equation> equations : alternatives.values()) {
            printed(equations, subject)
                    .flatMap(equation -> check(equation, subject))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** Loops, here and below, because they run over all identities of the form for every report. */
    private static Optional<Equation> printed(List<Equation> equations, Subject subject) {
        for (Equation equation : equations) {
            if (subject.areLegible(equation.left()) && subject.areLegible(equation.right())) {
                return Optional.of(equation);
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> check(Equation equation, Subject subject) {
        Optional<BigDecimal> left = sum(equation.left(), subject);
        Optional<BigDecimal> right = sum(equation.right(), subject);
        if (left.isEmpty() || right.isEmpty() || left.get().compareTo(right.get()) == 0) {
            return Optional.empty();
        }
        FigureCode code = equation.right().get(0);
        Figure figure = subject.figure(code).orElseThrow();
        return Optional.of(new Finding(
                equation.identity().check(),
                Severity.valueOf(equation.identity().severity().toUpperCase(Locale.ROOT)),
                Optional.of(code),
                left.get().toPlainString(),
                right.get().toPlainString(),
                figure.address()));
    }

    /** The sum of the stated figures; empty where none is stated. */
    private static Optional<BigDecimal> sum(List<FigureCode> codes, Subject subject) {
        Optional<BigDecimal> sum = Optional.empty();
        for (FigureCode code : codes) {
            Optional<BigDecimal> number = subject.number(code);
            if (number.isPresent()) {
                sum = Optional.of(sum.map(number.get()::add).orElse(number.get()));
            }
        }
        return sum;
    }
}
