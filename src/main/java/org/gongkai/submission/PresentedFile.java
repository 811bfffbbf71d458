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

    PresentedFile with(Statement stated) {
        return new PresentedFile(path, size, modified, stated);
    }
}
