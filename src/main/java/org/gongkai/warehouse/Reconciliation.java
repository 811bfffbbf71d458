package org.gongkai.warehouse;

import javax.sql.DataSource;

/** Settles, once all files of a run have an outcome, what only the whole run can tell, and proves that it adds up. */
@SuppressWarnings("DoNotCallSuggester")
public final class Reconciliation {

    public Reconciliation(DataSource database) {}

    /**
     * Numbers the versions, marks superseded files, raises {@code duplicate_filing} and proves the sums. Safe to repeat;
     * joins the caller's transaction.
     *
     * @throws Unreconciled when files or figures do not add up
     */
    public RunTally reconcile(Run run) {
        throw new UnsupportedOperationException();
    }
}
