package org.gongkai.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.form.Edition;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;

/** Tells the edition that a form was filled in by its figures, never by the year. */
final class Editions {
    private final List<String> editions;
    private final List<Printed> printed;

    Editions(Forms forms) {
        editions = forms.editions().stream().map(Edition::id).toList();
        printed = forms.editions().stream()
                .flatMap(edition ->
                        edition.figures().collect(Collectors.groupingBy(Editions::section)).entrySet().stream()
                                .map(section -> printed(edition, section.getKey(), section.getValue())))
                .toList();
    }

    /** What an edition prints in one section. */
    private record Printed(String edition, String section, Set<FigureCode> figures, Set<String> columns) {}

    /** What a report prints in one section. */
    private record Filled(Set<FigureCode> figures, Set<String> columns) {
        Filled() {
            this(new HashSet<>(), new HashSet<>());
        }
    }

    /** The one edition that every section fits, or {@code mixed}. */
    String of(List<FilledCell> cells) {
        Map<String, Filled> sections = new HashMap<>();
        for (FilledCell cell : cells) {
            Filled filled = sections.computeIfAbsent(section(cell.figure()), key -> new Filled());
            filled.figures().add(cell.figure().code());
            filled.columns().add(cell.figure().column().code());
        }
        Set<String> common = new LinkedHashSet<>(editions);
        sections.forEach((section, filled) -> common.retainAll(fitting(section, filled)));
        return common.isEmpty() ? "mixed" : common.iterator().next();
    }

    /**
     * The editions that print every one of a section's figures, and of these those whose columns are all there; an edition
     * with further columns was not the form in hand.
     */
    private Set<String> fitting(String section, Filled filled) {
        Set<String> fitting = new HashSet<>();
        Set<String> whole = new HashSet<>();
        for (Printed edition : printed) {
            if (edition.section().equals(section) && edition.figures().containsAll(filled.figures())) {
                fitting.add(edition.edition());
                if (edition.columns().equals(filled.columns())) {
                    whole.add(edition.edition());
                }
            }
        }
        return whole.isEmpty() ? fitting : whole;
    }

    private static Printed printed(Edition edition, String section, List<FigureDefinition> figures) {
        return new Printed(
                edition.id(),
                section,
                figures.stream().map(FigureDefinition::code).collect(Collectors.toSet()),
                figures.stream().map(figure -> figure.column().code()).collect(Collectors.toSet()));
    }

    private static String section(FigureDefinition figure) {
        return figure.table() + "." + figure.section().code();
    }
}
