package org.gongkai.form;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One edition of the statutory form.
 *
 * @param id the year of its legal basis, {@code 2021}
 * @param firstYear the first reporting year it was prescribed for
 * @param lastYear the last one, where it is no longer in force
 * @param printed every figure of the edition, in printed order
 */
public record Edition(
        String id,
        String name,
        String legalBasis,
        int firstYear,
        OptionalInt lastYear,
        List<FormTable> tables,
        List<FigureDefinition> printed,
        List<Identity> identities,
        List<YearIdentity> acrossYears) {

    public Edition {
        tables = List.copyOf(tables);
        printed = List.copyOf(printed);
        identities = List.copyOf(identities);
        acrossYears = List.copyOf(acrossYears);
    }

    Edition(
            String id,
            String name,
            String legalBasis,
            int firstYear,
            OptionalInt lastYear,
            List<FormTable> tables,
            List<Identity> identities,
            List<YearIdentity> acrossYears) {
        this(id, name, legalBasis, firstYear, lastYear, tables, figuresOf(tables), identities, acrossYears);
    }

    /** Every figure the edition prints, in printed order. */
    public Stream<FigureDefinition> figures() {
        return printed.stream();
    }

    private static List<FigureDefinition> figuresOf(List<FormTable> tables) {
        return tables.stream()
                .flatMap(table -> table.sections().stream()
                        .flatMap(section -> section.rows().stream()
                                .flatMap(row -> section.columns().stream()
                                        .map(column -> new FigureDefinition(table.code(), section, row, column)))))
                .toList();
    }
}
