package org.gongkai.extraction;

import java.util.List;
import org.gongkai.document.DocumentReaders;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;

/** The pipeline's middle: a submission in, its reports out. Thread safe. */
public final class Extraction {

    /** Changes whenever the same bytes could give another report; part of what {@code unchanged} means. */
    public static final String VERSION = "1";

    private final DocumentReaders readers = new DocumentReaders();

    /** @throws org.gongkai.submission.SubmissionRejected where no report can be had from the submission */
    public List<Report> extract(Submission submission) {
        readers.read(submission);
        return List.of();
    }
}
