package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private final List<Total> totals;

    /**
     * A total with what it adds up.
     *
     * @param ways one for each edition and direction
     */
    private record Total(FigureDefinition figure, int place, List<Sum> ways) {

        /** The edition, or the direction of adding up, that most parts are printed of. */
        private Sum nearest(Subject subject) {
            return ways.stream()
                    .max(Comparator.comparingInt(sum -> sum.printed(subject)))
                    .orElseThrow();
        }

        private boolean isReached(BigDecimal total, Subject subject) {
            for (Sum sum : ways) {
                Optional<BigDecimal> stated = sum.stated(subject);
                if (stated.isPresent() && stated.get().compareTo(total) == 0) {
                    return true;
                }
            }
            return false;
        }

        /** Whether no part of it is stated in any way. */
        private boolean isAlone(Subject subject) {
            return ways.stream().noneMatch(sum -> sum.stated(subject).isPresent());
        }
    }

    /** The parts of a total, in one edition. */
    private record Sum(List<FigureCode> parts, Places places) {

        int printed(Subject subject) {
            return subject.countPrinted(places);
        }

        /** Whether every part is printed, or another finding says why it could not be read. */
        boolean isAccountedFor(Subject subject) {
            return IntStream.range(0, places.size())
                    .allMatch(part -> subject.isPrinted(places.get(part)) || subject.isUnread(parts.get(part)));
        }

        Optional<BigDecimal> stated(Subject subject) {
            return subject.sum(places);
        }
    }

    GapCheck(Forms forms, FigurePlaces places) {
        Map<FigureCode, List<Sum>> sums = new LinkedHashMap<>();
        forms.editions().stream()
                .flatMap(edition -> Equation.of(edition).stream())
                .filter(equation -> equation.right().size() == 1)
                .forEach(equation -> sums.computeIfAbsent(equation.right().get(0), key -> new ArrayList<>())
                        .add(new Sum(equation.left(), places.of(equation.left()))));
        totals = sums.entrySet().stream()
                .flatMap(total -> forms.figure(total.getKey()).stream()
                        .map(figure -> new Total(figure, places.of(figure.code()), total.getValue())))
                .toList();
    }

    @Override
    public List<String> codes() {
        return List.of("total_unexplained");
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Total total : totals) {
            Optional<BigDecimal> stated = subject.number(total.place());
            if (stated.isPresent() && stated.get().signum() != 0 && isGap(total, stated.get(), subject)) {
                findings.add(finding(total, subject));
            }
        }
        return findings;
    }

    private boolean isGap(Total total, BigDecimal stated, Subject subject) {
        if (total.isReached(stated, subject)) {
            return false;
        }
        Sum sum = total.nearest(subject);
        return sum.stated(subject).isPresent()
                ? !sum.isAccountedFor(subject)
                : !isKeptUnallocated(total, subject) && total.isAlone(subject);
    }

    /** A row's total stands for its applicants; a column's for its results, unless rows were taken so already. */
    private boolean isKeptUnallocated(Total total, Subject subject) {
        Role row = total.figure().row().role();
        return row == Role.OUTCOME || row == Role.FLOW || (row == Role.TOTAL && !rowsUnallocated(subject));
    }

    /** Whether of some result only the total over all applicants is stated. */
    private boolean rowsUnallocated(Subject subject) {
        return totals.stream()
                .filter(total -> total.figure().row().role() == Role.OUTCOME)
                .anyMatch(total -> subject.number(total.place())
                                .filter(stated -> stated.signum() != 0)
                                .isPresent()
                        && total.isAlone(subject));
    }

    private static Finding finding(Total total, Subject subject) {
        Figure figure = subject.figure(total.place());
        return new Finding(
                "total_unexplained",
                Severity.WARNING,
                Optional.of(total.figure().code()),
                total.nearest(subject)
                        .stated(subject)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                figure.raw().strip(),
                figure.address());
    }
}
