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
import org.gongkai.form.Forms;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/**
 * Holds the figures against the form's identities (勾稽关系).
 *
 * <p>An identity is tried in the edition all of whose figures were printed. Where one side has no number at all, nothing can
 * be said: a total whose parts nobody allocated is not wrong.
 */
final class IdentityCheck implements Check {
    private final List<List<Placed>> alternatives;

    /** An equation of an edition with the places of its figures. */
    private record Placed(Equation equation, Places left, Places right) {
        static Placed of(Equation equation, FigurePlaces places) {
            return new Placed(equation, places.of(equation.left()), places.of(equation.right()));
        }

        private boolean isPrinted(Subject subject) {
            return subject.areLegible(left) && subject.areLegible(right);
        }
    }

    IdentityCheck(Forms forms, FigurePlaces places) {
        Map<String, List<Placed>> byName = new LinkedHashMap<>();
        for (Edition edition : forms.editions()) {
            for (Equation equation : Equation.of(edition)) {
                String name = equation.identity().check() + "/" + equation.binding();
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(Placed.of(equation, places));
            }
        }
        alternatives = List.copyOf(byName.values());
    }

    @Override
    public List<String> codes() {
        return alternatives.stream()
                .map(equations -> equations.get(0).equation().identity().check())
                .distinct()
                .toList();
    }

    /** Loops, here and below, because they run over all identities of the form for every report. */
    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (List<Placed> equations : alternatives) {
            for (Placed equation : equations) {
                if (equation.isPrinted(subject)) {
                    check(equation, subject).ifPresent(findings::add);
                    break;
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> check(Placed placed, Subject subject) {
        Optional<BigDecimal> left = subject.sum(placed.left());
        Optional<BigDecimal> right = subject.sum(placed.right());
        if (left.isEmpty() || right.isEmpty() || left.get().compareTo(right.get()) == 0) {
            return Optional.empty();
        }
        Equation equation = placed.equation();
        return Optional.of(new Finding(
                equation.identity().check(),
                Severity.valueOf(equation.identity().severity().toUpperCase(Locale.ROOT)),
                Optional.of(equation.right().get(0)),
                left.get().toPlainString(),
                right.get().toPlainString(),
                subject.figure(placed.right().get(0)).address()));
    }
}
