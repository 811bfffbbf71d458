package org.gongkai.document;

import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/**
 * What a document may hold at most: far beyond any report, and little enough that no submission can exhaust the heap.
 *
 * @param cells cells of one document, blank ones included; about 250 bytes of heap each
 * @param columns columns of one grid; the default is the widest sheet that Excel knows
 * @param inflatedBytes bytes of one document once decompressed
 */
record Limits(int cells, int columns, long inflatedBytes) {
    /** Room for a province's ledger of 3,000 bodies with all 200 figures. */
    static final Limits DEFAULT = new Limits(1_000_000, 16_384, 128L << 20);

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

    void checkInflated(long seen) {
        if (seen > inflatedBytes) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE, "more than " + inflatedBytes + " bytes once decompressed");
        }
    }
}
