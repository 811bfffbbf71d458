package org.gongkai.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How ledgers name what is no figure: {@code config/forms/ledger.yaml}. */
public record LedgerWords(
        Set<String> agency,
        Set<String> region,
        Set<String> place,
        Set<String> year,
        Set<String> totals,
        Set<String> other) {

    public static LedgerWords standard() {
        FormFile.Node file = FormFile.open("ledger.yaml");
        return new LedgerWords(
                bare(file.texts("agency")),
                bare(file.texts("region")),
                bare(file.texts("place")),
                bare(file.texts("year")),
                bare(file.texts("totals")),
                bare(file.texts("other")));
    }

    /** Whether a printed text is one of the words, whatever its notes, spaces and enumerator. */
    public static boolean isOneOf(String printed, Set<String> words) {
        LabelText text = LabelText.of(printed);
        return words.contains(text.plain()) || (!text.bare().equals(text.plain()) && words.contains(text.bare()));
    }

    private static Set<String> bare(List<String> words) {
        return words.stream().map(Characters::folded).map(Characters::bare).collect(Collectors.toUnmodifiableSet());
    }
}
