package org.gongkai.document;

import org.gongkai.submission.Content;

/** Reads one format. A further format is one more class and its line in {@link DocumentReaders}. */
interface DocumentReader {

    /** Whether the content is of this format, told by its bytes and never by its name. */
    boolean recognises(Content content);

    /** @throws org.gongkai.submission.SubmissionRejected where the content is damaged, encrypted or beyond a limit */
    Document read(Content content);
}
