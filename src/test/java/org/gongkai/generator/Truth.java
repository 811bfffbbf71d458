package org.gongkai.generator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a person reads off one report of a generated document.
 *
 * @param agency the canonical name
 * @param edition {@code 2021}, {@code 2019} or {@code mixed}
 * @param balanced whether the identities of the form hold; one figure was falsified where not
 * @param figures every published cell, in the order of the form
 */
public record Truth(
        String agency, String regionCode, int year, String edition, boolean balanced, List<TrueFigure> figures) {

    public Truth {
        figures = List.copyOf(figures);
    }

    public Map<String, TrueFigure> byCode() {
        return figures.stream().collect(Collectors.toMap(TrueFigure::code, Function.identity()));
    }

    public Optional<TrueFigure> figure(String code) {
        return figures.stream().filter(figure -> figure.code().equals(code)).findFirst();
    }
}
