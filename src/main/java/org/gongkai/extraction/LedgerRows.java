package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Clues;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.ReportingYear;
import org.gongkai.report.Report;

/**
 * Tells whose the rows of a document's ledgers are: the row itself names its body, never a title of the whole document,
 * which may tell the place and the year.
 *
 * @param forms how many forms stand beside the ledgers
 */
record LedgerRows(long forms, Identifier agencies) {
    static LedgerRows beside(List<FilledForm> all, Identifier agencies) {
        return new LedgerRows(all.stream().filter(form -> !form.listed()).count(), agencies);
    }

    /** @param before the document's reports so far, those of its forms first */
    Identification of(Clues clues, FilledForm row, List<Report> before) {
        String own = row.words().get(0);
        if (forms > 0) {
            Optional<ReportingYear> year = before.stream()
                    .limit(forms == 1 ? 1 : 0)
                    .flatMap(report -> report.identification().year().stream())
                    .findFirst();
            return agencies.identify(clues.titled(RowTitle.dated(own, year.map(ReportingYear::value))));
        }
        return clues.title().map(title -> of(clues, own, title)).orElseGet(() -> agencies.identify(clues));
    }

    private Identification of(Clues clues, String own, String title) {
        Identification byItself = agencies.identify(clues.titled(RowTitle.dated(own, RowTitle.year(title))));
        if (!byItself.held()) {
            return byItself;
        }
        Identification byTitle = agencies.identify(clues);
        boolean same = byTitle.agency()
                .filter(agency -> agency.name().contains(RowTitle.body(own)))
                .isPresent();
        return same ? byTitle : byItself;
    }
}
