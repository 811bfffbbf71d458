package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.form.Equation;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.form.Role;
import org.gongkai.report.Figure;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/**
 * Names the totals that their printed parts do not reach because parts are blank or missing.
 *
 * <p>Silent on what the warehouse keeps as unallocated: a row or column of results, or a row of flows, of which nothing but
 * the total is printed; and on totals all of whose parts are printed, which are the identities' matter; and where other findings tell the part.
 */
final class GapCheck implements Check {
    private final Forms forms;
    private final Map<FigureCode, List<Sum>> sums = new LinkedHashMap<>();

    /** A total and what it adds up, in one edition. */
    private record Sum(FigureDefinition total, List<FigureCode> parts) {

        long printed(Subject subject) {
            return parts.stream()
                    .filter(part -> subject.figure(part).isPresent())
                    .count();
        }

        /** Whether every part is printed, or another finding says why it could not be read. */
        boolean isAccountedFor(Subject subject) {
            return parts.stream().allMatch(part -> subject.figure(part).isPresent() || subject.isUnread(part));
        }

        Optional<BigDecimal> stated(Subject subject) {
            return parts.stream().flatMap(part -> subject.number(part).stream()).reduce(BigDecimal::add);
        }
    }

    GapCheck(Forms forms) {
        this.forms = forms;
        forms.editions().stream()
                .flatMap(edition -> Equation.of(edition).stream())
                .filter(equation -> equation.right().size() == 1)
                .forEach(this::add);
    }

    private void add(Equation equation) {
        FigureCode total = equation.right().get(0);
        forms.figure(total)
                .ifPresent(definition -> sums.computeIfAbsent(total, key -> new ArrayList<>())
                        .add(new Sum(definition, equation.left())));
    }

    @Override
    public List<String> codes() {
        return List.of("total_unexplained");
    }

    @Override
    public List<Finding> check(Subject subject) {
        boolean rowsUnallocated = rowsUnallocated(subject);
        List<Finding> findings = new ArrayList<>();
        sums.forEach((code, ways) -> subject.number(code)
                .filter(total -> total.signum() != 0)
                .filter(total -> isGap(ways, total, subject, rowsUnallocated))
                .ifPresent(total -> findings.add(finding(code, ways, subject))));
        return findings;
    }

    private static boolean isGap(List<Sum> ways, BigDecimal total, Subject subject, boolean rowsUnallocated) {
        if (ways.stream().anyMatch(sum -> reaches(sum, total, subject))) {
            return false;
        }
        Sum sum = nearest(ways, subject);
        return sum.stated(subject).isPresent()
                ? !sum.isAccountedFor(subject)
                : !isKeptUnallocated(sum, rowsUnallocated)
                        && ways.stream().noneMatch(way -> way.stated(subject).isPresent());
    }

    private static boolean reaches(Sum sum, BigDecimal total, Subject subject) {
        return sum.stated(subject)
                .filter(stated -> stated.compareTo(total) == 0)
                .isPresent();
    }

    /** The edition, or the direction of adding up, that most parts are printed of. */
    private static Sum nearest(List<Sum> ways, Subject subject) {
        return ways.stream()
                .max(Comparator.comparingLong(sum -> sum.printed(subject)))
                .orElseThrow();
    }

    /** A row's total stands for its applicants; a column's for its results, unless rows were taken so already. */
    private static boolean isKeptUnallocated(Sum sum, boolean rowsUnallocated) {
        Role row = sum.total().row().role();
        return row == Role.OUTCOME || row == Role.FLOW || (row == Role.TOTAL && !rowsUnallocated);
    }

    /** Whether of some result only the total over all applicants is stated. */
    private boolean rowsUnallocated(Subject subject) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue().get(0).total().row().role() == Role.OUTCOME)
                .anyMatch(entry -> subject.number(entry.getKey())
                                .filter(total -> total.signum() != 0)
                                .isPresent()
                        && entry.getValue().stream()
                                .noneMatch(sum -> sum.stated(subject).isPresent()));
    }

    private static Finding finding(FigureCode code, List<Sum> ways, Subject subject) {
        Figure figure = subject.figure(code).orElseThrow();
        return new Finding(
                "total_unexplained",
                Severity.WARNING,
                Optional.of(code),
                nearest(ways, subject)
                        .stated(subject)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                figure.raw().strip(),
                figure.address());
    }
}
