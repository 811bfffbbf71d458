package org.gongkai.warehouse;

/**
 * Keys that are a function of run, file and part, so that every restart and any number of threads gives the same ones. A
 * higher {@code report_id} is the later version.
 */
final class ReportKeys {
    static final long NONE = -2;
    private static final long FILES_PER_RUN = 10_000_000;
    private static final long PARTS_PER_FILE = 100_000;

    private ReportKeys() {}

    static long submission(long run, long order) {
        if (order < 1 || order >= FILES_PER_RUN) {
            throw new IllegalArgumentException(
                    "a run takes fewer than " + FILES_PER_RUN + " files, not one of order " + order);
        }
        return run * FILES_PER_RUN + order;
    }

    static long report(long submission, int part) {
        if (part < 1 || part >= PARTS_PER_FILE) {
            throw new IllegalArgumentException(
                    "a file takes fewer than " + PARTS_PER_FILE + " reports, not part " + part);
        }
        return submission * PARTS_PER_FILE + part;
    }

    /** The lowest key that a submission of this run can have. */
    static long firstSubmission(long run) {
        return run * FILES_PER_RUN;
    }

    /** The lowest key that a report of this run can have. */
    static long firstReport(long run) {
        return run * FILES_PER_RUN * PARTS_PER_FILE;
    }
}
