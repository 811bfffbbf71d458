package org.gongkai.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.form.Edition;
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
    /** The rows that every edition prints. */
    private final List<PrintedRow> rows = new ArrayList<>();

    /**
     * A row that a report should print.
     *
     * @param figure its first
     * @param places those of its figures, and of the rows below it
     */
    private record PrintedRow(String code, FigureDefinition figure, Places places) {
        private boolean isMissing(Subject subject) {
            return !subject.isAnyPrinted(places) && !subject.isUnreadRow(code);
        }
    }

    CompletenessCheck(Forms forms, FigurePlaces places) {
        List<Map<String, FigureDefinition>> editions =
                forms.editions().stream().map(CompletenessCheck::rows).toList();
        editions.get(0).forEach((row, figure) -> {
            if (editions.stream().allMatch(edition -> edition.containsKey(row))) {
                rows.add(new PrintedRow(row, figure, places.where(other -> isOf(row, row(other)))));
            }
        });
    }

    private static Map<String, FigureDefinition> rows(Edition edition) {
        Map<String, FigureDefinition> rows = new LinkedHashMap<>();
        edition.figures().forEach(figure -> rows.putIfAbsent(row(figure), figure));
        return rows;
    }

    private static boolean isOf(String row, String other) {
        return other.equals(row) || other.startsWith(row + ".");
    }

    @Override
    public List<String> codes() {
        return List.of("row_missing");
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (PrintedRow row : rows) {
            if (row.isMissing(subject)) {
                findings.add(finding(row.figure()));
            }
        }
        return findings;
    }

    /** The figure's code without its column; in a table without row labels, without the last part of it. */
    private static String row(FigureDefinition figure) {
        String code = figure.code().value();
        String column = figure.column().code();
        int last = column.lastIndexOf('.') + 1;
        return code.substring(0, code.length() - column.length() + last - 1);
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
