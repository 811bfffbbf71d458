package org.gongkai.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    CompletenessCheck(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<String> codes() {
        return List.of("row_missing");
    }

    @Override
    public List<Finding> check(Subject subject) {
        Map<String, FigureDefinition> missing = new LinkedHashMap<>();
        boolean first = true;
        for (Edition edition : forms.editions()) {
            Map<String, FigureDefinition> lacking = lacking(edition, subject);
            if (first) {
                missing.putAll(lacking);
            } else {
                missing.keySet().retainAll(lacking.keySet());
            }
            first = false;
        }
        List<Finding> findings = new ArrayList<>();
        missing.values().forEach(figure -> findings.add(finding(figure)));
        return findings;
    }

    private static Map<String, FigureDefinition> lacking(Edition edition, Subject subject) {
        Map<String, FigureDefinition> rows = new LinkedHashMap<>();
        List<FigureDefinition> figures = edition.figures().toList();
        figures.forEach(figure -> rows.putIfAbsent(row(figure), figure));
        subject.report()
                .figures()
                .forEach(figure ->
                        rows.keySet().removeIf(row -> figure.code().value().startsWith(row + ".")));
        return rows;
    }

    private static String row(FigureDefinition figure) {
        FigureCode code = figure.code();
        return code.value()
                .substring(0, code.value().length() - figure.column().code().length() - 1);
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
