package org.gongkai.extraction;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.form.Edition;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;

/** Tells the editions that a section was filled in by its figures, never by the year. */
final class Editions {
    private Editions() {}

    /**
     * The editions that print every one of a section's figures, and of these those whose columns are all there; an edition
     * with further columns was not the form in hand.
     */
    static Set<String> of(Forms forms, Set<FigureDefinition> printed) {
        Set<FigureCode> codes = printed.stream().map(FigureDefinition::code).collect(Collectors.toSet());
        Set<String> columns = columns(printed);
        FigureDefinition any = printed.iterator().next();
        Set<String> fitting = new LinkedHashSet<>();
        Set<String> whole = new LinkedHashSet<>();
        for (Edition edition : forms.editions()) {
            List<FigureDefinition> figures =
                    edition.figures().filter(figure -> figure.isBeside(any)).toList();
            if (figures.stream()
                    .map(FigureDefinition::code)
                    .collect(Collectors.toSet())
                    .containsAll(codes)) {
                fitting.add(edition.id());
                if (columns(figures).equals(columns)) {
                    whole.add(edition.id());
                }
            }
        }
        return whole.isEmpty() ? fitting : whole;
    }

    private static Set<String> columns(Iterable<FigureDefinition> figures) {
        Set<String> columns = new HashSet<>();
        figures.forEach(figure -> columns.add(figure.column().code()));
        return columns;
    }
}
