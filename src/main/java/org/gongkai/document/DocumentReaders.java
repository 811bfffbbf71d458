package org.gongkai.document;

import java.util.List;
import org.gongkai.submission.Content;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;

/** Reads any submission with the reader of its format. */
public final class DocumentReaders {
    private final List<DocumentReader> readers;

    public DocumentReaders(Limits limits) {
        readers = List.of(
                new MhtmlReader(limits),
                new HtmlReader(limits),
                new XlsxReader(limits),
                new XlsReader(limits),
                new DocxReader(limits),
                new DocReader(limits),
                new PdfReader(limits),
                new TextReader(limits));
    }

    /** @throws SubmissionRejected where no reader knows the format, or the content cannot be used */
    public Document read(Submission submission) {
        Content content = submission.content();
        return readers.stream()
                .filter(reader -> reader.recognises(content))
                .findFirst()
                .orElseThrow(() -> UnreadFormat.rejectionOf(content))
                .read(content);
    }
}
