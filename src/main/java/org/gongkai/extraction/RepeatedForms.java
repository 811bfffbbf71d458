package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Identification;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.report.Severity;

/**
 * Puts the forms together that one submission prints for one body and year, as a page with a copy for printing does.
 *
 * <p>A figure that they print with different values has none. What was told of the one beside its figures is told of both.
 */
final class RepeatedForms {
    private RepeatedForms() {}

    /** @param unread findings of the submission as a whole, given to its first report */
    static List<Report> merged(List<Report> reports, List<Finding> unread) {
        Map<String, Report> merged = new LinkedHashMap<>();
        for (Report report : reports) {
            merged.merge(who(report), report, RepeatedForms::together);
        }
        List<Report> numbered = new ArrayList<>();
        for (Report report : merged.values()) {
            List<Finding> findings = new ArrayList<>(report.findings());
            if (numbered.isEmpty()) {
                findings.addAll(unread);
            }
            numbered.add(new Report(
                    numbered.size() + 1, report.identification(), report.edition(), report.figures(), findings));
        }
        return numbered;
    }

    /** What tells reports apart; those whose body or year is open are apart from all others. */
    private static String who(Report report) {
        Identification identification = report.identification();
        if (identification.held()) {
            return "part " + report.part();
        }
        return who(identification);
    }

    private static String who(Identification identification) {
        return identification.agency().orElseThrow().id() + " "
                + identification.year().orElseThrow().value();
    }

    /** Whether two forms are those of one body and year; what is open may be another's. */
    static boolean areOfOne(Identification one, Identification other) {
        return !one.held() && !other.held() && who(one).equals(who(other));
    }

    private static Report together(Report first, Report second) {
        Map<FigureCode, Figure> figures = new LinkedHashMap<>();
        first.figures().forEach(figure -> figures.put(figure.code(), figure));
        List<Finding> findings = new ArrayList<>(first.findings());
        for (Figure figure : second.figures()) {
            Figure earlier = figures.putIfAbsent(figure.code(), figure);
            if (earlier != null && !earlier.value().equals(figure.value())) {
                figures.put(figure.code(), disputed(earlier));
                findings.add(twice(earlier, figure));
            }
        }
        second.findings().stream()
                .filter(finding -> finding.figure().isEmpty() && !findings.contains(finding))
                .forEach(findings::add);
        return new Report(
                first.part(), first.identification(), first.edition(), List.copyOf(figures.values()), findings);
    }

    private static Figure disputed(Figure figure) {
        return new Figure(figure.code(), new FigureValue.Illegible(ONCE), figure.raw(), figure.address());
    }

    static final String ONCE = "同一数字只印一次 / the figure once";

    private static Finding twice(Figure one, Figure other) {
        return new Finding(
                "figure_printed_twice",
                Severity.ERROR,
                Optional.of(one.code()),
                one.raw().strip(),
                other.raw().strip(),
                other.address());
    }
}
