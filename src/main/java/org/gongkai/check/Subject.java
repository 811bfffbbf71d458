package org.gongkai.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Report;

/** A report with its figures by code, as the checks ask for them. */
final class Subject {
    private final Report report;
    private final Map<FigureCode, Figure> figures = new HashMap<>();
    private final Set<String> unreadRows;

    Subject(Report report) {
        this.report = report;
        report.figures().forEach(figure -> figures.put(figure.code(), figure));
        unreadRows = report.findings().stream()
                .filter(finding -> finding.check().startsWith("row_"))
                .flatMap(finding -> finding.figure().stream())
                .map(FigureCode::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    Report report() {
        return report;
    }

    Optional<Figure> figure(FigureCode code) {
        return Optional.ofNullable(figures.get(code));
    }

    boolean areLegible(List<FigureCode> codes) {
        for (FigureCode code : codes) {
            if (!isLegible(code)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the figure was printed and can be read, be it as a number or as a blank. */
    boolean isLegible(FigureCode code) {
        Figure figure = figures.get(code);
        return figure != null && !(figure.value() instanceof FigureValue.Illegible);
    }

    /** Whether the figure's row is there and another finding says that it could not be read. */
    boolean isUnread(FigureCode code) {
        return unreadRows.stream().anyMatch(row -> code.value().startsWith(row + "."));
    }

    Set<String> unreadRows() {
        return unreadRows;
    }

    Optional<BigDecimal> number(FigureCode code) {
        return figure(code).flatMap(figure -> figure.value().number());
    }
}
