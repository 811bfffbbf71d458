package org.gongkai.document;

/** Counts the cells of one document against its limits and against the memory that it may take. */
final class CellBudget {
    private final Limits limits;
    private long spent;

    CellBudget(Limits limits) {
        this.limits = limits;
    }

    /** @throws RuntimeException where the document has more cells than it may, or its allowance was withdrawn */
    void spend(long cells) {
        spent += cells;
        limits.checkCells(spent);
        Limits.keep(cells, 0);
    }

    void spend(String text) {
        spend(1);
        Limits.keep(0, text.length());
    }
}
