package org.gongkai.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.form.Characters;
import org.gongkai.form.PaperWords;

/**
 * Of which year a row of a ledger is.
 *
 * @param year its digits; empty where nothing tells
 * @param hints what else is said of it, for those who settle whose report the row is
 */
record LedgerTime(String year, Map<String, String> hints) {
    /** The hint that a row's figures are not a whole year's, and the words that say so. */
    static final String PART_OF_THE_YEAR = "part_of_the_year";

    private static final PaperWords PAPERS = PaperWords.standard();

    /** The year that the row states; where it states none, that of the ledger's title before that of its sheet. */
    static LedgerTime of(CellMap cells, LedgerLayout layout, int row) {
        Map<String, String> hints = new HashMap<>();
        Optional<String> stated = layout.year()
                .flatMap(column -> cells.at(row, column))
                .map(cell -> Characters.folded(cell.text()).strip())
                .filter(year -> !year.isEmpty());
        partOfTheYear(cells, layout, row, stated).ifPresent(part -> hints.put(PART_OF_THE_YEAR, part));
        if (stated.isPresent()) {
            String digits = stated.get().replaceAll("\\D", "");
            boolean isYear = digits.matches("20\\d\\d");
            if (!isYear) {
                hints.put("year_printed", stated.get());
            }
            return new LedgerTime(isYear ? digits : "", hints);
        }
        Optional<String> titled = layout.yearOfTitle();
        titled.ifPresent(year -> hints.put("sheet", layout.sheet()));
        return new LedgerTime(titled.or(layout::yearOfSheet).orElse(""), hints);
    }

    /** What says so: the row's year, a column beside it, the ledger's title. */
    private static Optional<String> partOfTheYear(CellMap cells, LedgerLayout layout, int row, Optional<String> year) {
        Stream<String> beside = layout.unknown().keySet().stream()
                .flatMap(column -> cells.at(row, column).stream())
                .map(Cell::text);
        return Stream.concat(year.stream(), beside)
                .filter(PAPERS::isSpanWithinAYear)
                .findFirst()
                .or(() -> layout.titles().stream()
                        .filter(PAPERS::isOfSpanWithinAYear)
                        .findFirst());
    }
}
