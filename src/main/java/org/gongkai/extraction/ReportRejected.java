package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Identification;
import org.gongkai.document.Enclosures.LinkedFile;
import org.gongkai.submission.SubmissionRejected;

/** A document was read, so that its words may tell whose report it was to be, but no report can be had from it. */
public final class ReportRejected extends SubmissionRejected {
    private final Optional<Identification> identification;
    private final transient List<LinkedFile> links;

    ReportRejected(SubmissionRejected trouble, Optional<Identification> identification, List<LinkedFile> links) {
        super(trouble.reason(), trouble.particulars());
        this.identification = identification;
        this.links = List.copyOf(links);
    }

    /** The files that the document links to, one of which may be the report. */
    public List<LinkedFile> links() {
        return links;
    }

    /** Whose report the document says it is; empty where it was to be several bodies'. */
    public Optional<Identification> identification() {
        return identification;
    }
}
