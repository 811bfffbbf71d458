package org.gongkai.document;

import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/**
 * What a document may hold at most: far beyond any report, and little enough to read within a small heap.
 *
 * @param cells cells of one document
 * @param columns columns of one grid; the widest sheet that Excel knows
 */
record Limits(int cells, int columns) {
    static final Limits DEFAULT = new Limits(5_000_000, 16_384);

    void checkColumns(int seen, String where) {
        if (seen > columns) {
            throw new SubmissionRejected(RejectionReason.TOO_LARGE, where + ": more than " + columns + " columns");
        }
    }

    void checkCells(long seen) {
        if (seen > cells) {
            throw new SubmissionRejected(RejectionReason.TOO_LARGE, "more than " + cells + " cells");
        }
    }
}
