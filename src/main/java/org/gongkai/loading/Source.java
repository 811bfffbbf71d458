package org.gongkai.loading;

import java.io.IOException;
import java.util.List;
import org.gongkai.submission.Content;
import org.gongkai.submission.Listing;
import org.gongkai.submission.PresentedFile;

/** Where the files of a run come from. Thread safe. */
interface Source {

    /** The pages that are to be fetched before anything can be listed. */
    List<WebTarget> pages();

    /** Everything presented now, listed anew at each call. */
    Listing list();

    /**
     * Lays the archive open that a listed file stands in, so that reading a file takes no longer for the others.
     *
     * @throws org.gongkai.submission.SubmissionRejected where it cannot be used
     * @throws IOException where the storage fails
     */
    void layOpen(PresentedFile file) throws IOException;

    /**
     * Reads a listed file once and whole.
     *
     * @throws org.gongkai.submission.SubmissionRejected where it cannot be had
     * @throws IOException where the storage fails
     */
    Content read(PresentedFile file, long limit) throws IOException;

    /** Closes what reading left open. */
    void release();
}
