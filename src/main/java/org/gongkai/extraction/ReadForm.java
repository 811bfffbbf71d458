package org.gongkai.extraction;

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

    /** The title that the form stands under, in quotation marks; empty where a document is not divided by titles. */
    String heading() {
        return part.title()
                .map(found -> "《" + OtherPaper.quote(found.title().quote()) + "》")
                .orElse("");
    }
}
