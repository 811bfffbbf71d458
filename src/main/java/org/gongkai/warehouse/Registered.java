package org.gongkai.warehouse;

import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;

/**
 * A presented file as a run registered it.
 *
 * @param order its place among the run's files, from 1, by the bytes of the path
 */
public record Registered(long run, long order, PresentedFile file) {
    public SubmissionPath path() {
        return file.path();
    }

    Registered with(Statement statement) {
        return new Registered(run, order, new PresentedFile(file.path(), file.size(), file.modified(), statement));
    }
}
