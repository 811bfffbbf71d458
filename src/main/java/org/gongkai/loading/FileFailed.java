package org.gongkai.loading;

import org.gongkai.submission.SubmissionPath;

/** A file could not be processed, through a fault of ours or of the machine; the run stops there and can be resumed. */
final class FileFailed extends RuntimeException {
    private final SubmissionPath path;

    FileFailed(SubmissionPath path, Exception cause) {
        super("processing failed at " + path + ": " + cause, cause);
        this.path = path;
    }

    SubmissionPath path() {
        return path;
    }
}
