package org.gongkai.extraction;

import org.gongkai.document.Document;

/** A form and the part of its document that it was read from. */
record ReadForm(Division.Part part, FilledForm form) {

    Document document() {
        return part.document();
    }

    /** The title that the form stands under, in quotation marks; empty where a document is not divided by titles. */
    String heading() {
        return part.title()
                .map(found -> "《" + OtherPaper.quote(found.title().quote()) + "》")
                .orElse("");
    }
}
