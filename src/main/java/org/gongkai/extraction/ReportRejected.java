package org.gongkai.extraction;

import java.util.Optional;
import org.gongkai.agency.Identification;
import org.gongkai.submission.SubmissionRejected;

/** A document was read, so that its words may tell whose report it was to be, but no report can be had from it. */
public final class ReportRejected extends SubmissionRejected {
    private final Optional<Identification> identification;

    ReportRejected(SubmissionRejected trouble, Optional<Identification> identification) {
        super(trouble.reason(), trouble.particulars());
        this.identification = identification;
    }

    /** Whose report the document says it is; empty where it was to be several bodies'. */
    public Optional<Identification> identification() {
        return identification;
    }
}
