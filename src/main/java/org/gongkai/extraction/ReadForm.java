package org.gongkai.extraction;

import java.util.Optional;
import org.gongkai.agency.ReportTitle;
import org.gongkai.document.Document;

/** A form and the part of its document that it was read from. */
record ReadForm(Division.Part part, FilledForm form) {

    Document document() {
        return part.document();
    }

    /** Whether it is no row of a ledger, and its document no more than its own. */
    boolean isOfWholeDocument() {
        return !form.listed() && part.title().isEmpty();
    }

    /** The title that the form stands under; empty where a document is not divided by titles. */
    Optional<ReportTitle> title() {
        return part.title().map(Titles.Found::title);
    }

    /** The title in quotation marks; empty where there is none. */
    String heading() {
        return title().map(title -> "《" + OtherPaper.quote(title.quote()) + "》").orElse("");
    }
}
