package org.gongkai.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Finding;

/**
 * The statutory form as one report filled it in.
 *
 * @param edition {@code 2021}, {@code 2019} or {@code mixed}
 * @param cells at most one per figure, in the order of the form
 * @param subtotals cells that only add up others of the form, which are printed too
 * @param disputed figures of which it is open what they are, such as those that the document prints twice with different
 *     values, and what would settle them
 * @param findings rows that do not fit and stay unread
 * @param tables the codes of the tables of which at least one row was read
 * @param headless the codes of the tables whose figures stand under a header that does not fit
 * @param words what stands around the tables: titles, narrative, signature, in reading order
 * @param hints what the form states of its body beside words, such as {@code region}
 * @param listed whether it is a row of a ledger, which may list some of the form's figures only
 * @param named whether names stand before rows that the form has without, so that it matters whose report it is
 * @param lostRows how many rows have fewer values than columns
 */
record FilledForm(
        String edition,
        List<FilledCell> cells,
        List<FilledCell> subtotals,
        Map<FigureCode, String> disputed,
        List<Finding> findings,
        Set<String> tables,
        Set<String> headless,
        List<String> words,
        Map<String, String> hints,
        boolean listed,
        boolean named,
        int lostRows) {
    FilledForm {
        cells = List.copyOf(cells);
        subtotals = List.copyOf(subtotals);
        disputed = Map.copyOf(disputed);
        words = List.copyOf(words);
        hints = Map.copyOf(hints);
        findings = List.copyOf(findings);
        tables = Set.copyOf(tables);
        headless = Set.copyOf(headless);
    }

    /** The same form with further figures of which it is open what they are, and with what is found then. */
    FilledForm disputing(Set<FigureCode> doubtful, String settled, List<Finding> found) {
        Map<FigureCode, String> all = new HashMap<>(disputed);
        doubtful.forEach(figure -> all.putIfAbsent(figure, settled));
        return new FilledForm(
                edition, cells, subtotals, all, found, tables, headless, words, hints, listed, named, lostRows);
    }
}
