package org.gongkai.warehouse;

import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Report;

/** How complete a report is: its published cells by what they hold. */
record FigureCounts(int published, int stated, int zero, int blank, int illegible) {

    static FigureCounts of(Report report) {
        int stated = 0;
        int zero = 0;
        int illegible = 0;
        for (Figure figure : report.figures()) {
            FigureValue value = figure.value();
            if (value instanceof FigureValue.Stated number) {
                stated++;
                zero += number.value().signum() == 0 ? 1 : 0;
            } else if (value instanceof FigureValue.Illegible) {
                illegible++;
            }
        }
        int published = report.figures().size();
        return new FigureCounts(published, stated, zero, published - stated - illegible, illegible);
    }
}
