package org.gongkai.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;

/** A report with its figures by their places in the form, as the checks ask for them. */
final class Subject {
    private final Report report;

    /** By the order of the report. */
    private final int[] places;

    /** By place, and nothing where none is printed. */
    private final Figure[] figures;

    /** By place, and nothing where no number is stated. */
    private final BigDecimal[] numbers;

    private final Set<String> unreadRows = new HashSet<>();

    Subject(Report report, FigurePlaces form) {
        this.report = report;
        places = new int[report.figures().size()];
        figures = new Figure[form.size() + 1];
        numbers = new BigDecimal[form.size() + 1];
        int place = -1;
        for (int i = 0; i < places.length; i++) {
            Figure figure = report.figures().get(i);
            place = form.following(place, figure.code());
            places[i] = place;
            if (place < form.size()) {
                figures[place] = figure;
                numbers[place] = figure.value().number().orElse(null);
            }
        }
        for (Finding finding : report.findings()) {
            if (finding.check().startsWith("row_")) {
                finding.figure().ifPresent(row -> unreadRows.add(row.value()));
            }
        }
    }

    Report report() {
        return report;
    }

    /** The place of one of the report's figures, in the order of the report. */
    int place(int figure) {
        return places[figure];
    }

    boolean isPrinted(int place) {
        return figures[place] != null;
    }

    int countPrinted(Places some) {
        int count = 0;
        for (int i = 0; i < some.size(); i++) {
            count += isPrinted(some.get(i)) ? 1 : 0;
        }
        return count;
    }

    boolean isAnyPrinted(Places any) {
        for (int i = 0; i < any.size(); i++) {
            if (isPrinted(any.get(i))) {
                return true;
            }
        }
        return false;
    }

    Figure figure(int place) {
        return figures[place];
    }

    /** Whether the figures were printed and can be read, be it as numbers or as blanks. */
    boolean areLegible(Places all) {
        for (int i = 0; i < all.size(); i++) {
            int place = all.get(i);
            if (!isPrinted(place) || figures[place].value() instanceof FigureValue.Illegible) {
                return false;
            }
        }
        return true;
    }

    Optional<BigDecimal> number(int place) {
        return Optional.ofNullable(numbers[place]);
    }

    /** The sum of the stated figures; empty where none is stated. */
    Optional<BigDecimal> sum(Places parts) {
        BigDecimal sum = null;
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal number = numbers[parts.get(i)];
            if (number != null) {
                sum = sum == null ? number : sum.add(number);
            }
        }
        return Optional.ofNullable(sum);
    }

    /** Whether the figure's row is there and another finding says that it could not be read. */
    boolean isUnread(FigureCode code) {
        return unreadRows.stream().anyMatch(row -> code.value().startsWith(row + "."));
    }

    /** Whether a finding says that the row, or one below it, could not be read. */
    boolean isUnreadRow(String code) {
        return !unreadRows.isEmpty()
                && (unreadRows.contains(code) || unreadRows.stream().anyMatch(row -> row.startsWith(code + ".")));
    }
}
