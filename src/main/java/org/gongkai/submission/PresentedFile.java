package org.gongkai.submission;

import java.time.Instant;

/**
 * A file as listed in an inbox, before its bytes are read.
 *
 * @param statement what a manifest says of it
 */
public record PresentedFile(SubmissionPath path, long size, Instant modified, Statement statement) {

    public PresentedFile(SubmissionPath path, long size, Instant modified) {
        this(path, size, modified, Statement.NONE);
    }

    /** What a manifest names and nobody presented. */
    static PresentedFile named(SubmissionPath path, Statement stated) {
        return new PresentedFile(path, 0, Instant.EPOCH, stated);
    }

    /** Whether a manifest names it and nothing stood there when the files were listed. */
    public boolean isOnlyNamed() {
        return modified.equals(Instant.EPOCH) && !statement.source().isEmpty();
    }

    PresentedFile with(Statement stated) {
        return new PresentedFile(path, size, modified, stated);
    }
}
