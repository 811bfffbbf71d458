package org.gongkai.document;

import java.util.List;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;

/** Reads any submission with the reader of its format. */
public final class DocumentReaders {
    private final List<DocumentReader> readers = List.of();

    /** @throws SubmissionRejected where no reader knows the format, or the content cannot be used */
    public Document read(Submission submission) {
        return readers.stream()
                .filter(reader -> reader.recognises(submission.content()))
                .findFirst()
                .orElseThrow(() -> new SubmissionRejected(RejectionReason.UNKNOWN_FORMAT, ""))
                .read(submission.content());
    }
}
