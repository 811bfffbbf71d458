package org.gongkai.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.form.Edition;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.gongkai.submission.SourceAddress;

/**
 * Names the rows of the form that a report should print and of which nothing was read.
 *
 * <p>A row counts as missing where every edition that fits the rest of its section prints it, so that a mixed report is not
 * blamed for lacking the rows of the edition it does not use.
 */
final class CompletenessCheck implements Check {
    private final Forms forms;
    private final List<Map<String, FigureDefinition>> editions = new ArrayList<>();

    CompletenessCheck(Forms forms) {
        for (Edition edition : forms.editions()) {
            Map<String, FigureDefinition> rows = new LinkedHashMap<>();
            edition.figures().forEach(figure -> rows.putIfAbsent(row(figure.code(), figure), figure));
            editions.add(rows);
        }
        this.forms = forms;
    }

    @Override
    public List<String> codes() {
        return List.of("row_missing");
    }

    @Override
    public List<Finding> check(Subject subject) {
        Set<String> printed = new HashSet<>(subject.unreadRows());
        subject.report()
                .figures()
                .forEach(figure -> forms.figure(figure.code())
                        .ifPresent(definition -> printed.add(row(figure.code(), definition))));
        List<Finding> findings = new ArrayList<>();
        editions.get(0).forEach((row, figure) -> {
            if (isMissing(row, printed)) {
                findings.add(finding(figure));
            }
        });
        return findings;
    }

    private boolean isMissing(String row, Set<String> printed) {
        return !printed.contains(row)
                && editions.stream().allMatch(edition -> edition.containsKey(row))
                && printed.stream().noneMatch(other -> other.startsWith(row + "."));
    }

    /** The figure's code without its column; in a table without row labels, without the last part of it. */
    private static String row(FigureCode code, FigureDefinition figure) {
        String column = figure.column().code();
        int last = column.lastIndexOf('.') + 1;
        return code.value().substring(0, code.value().length() - column.length() + last - 1);
    }

    private static Finding finding(FigureDefinition figure) {
        return new Finding(
                "row_missing",
                Severity.WARNING,
                Optional.of(figure.code()),
                figure.row().label().text(),
                "",
                new SourceAddress(""));
    }
}
