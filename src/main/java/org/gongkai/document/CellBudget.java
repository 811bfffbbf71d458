package org.gongkai.document;

/** Counts the cells of one document against its limit. */
final class CellBudget {
    private final Limits limits;
    private long spent;

    CellBudget(Limits limits) {
        this.limits = limits;
    }

    /** @throws org.gongkai.submission.SubmissionRejected where the document has more cells than it may */
    void spend(long cells) {
        spent += cells;
        limits.checkCells(spent);
    }
}
