package org.gongkai.warehouse;

import java.util.List;
import javax.sql.DataSource;

/**
 * Writes what became of presented files: outcomes, versions, findings and facts. Thread safe; joins the caller's
 * transaction.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class ReportWriter {

    /** @param extractionVersion what {@link LastPresented#extraction()} of these files will say */
    public ReportWriter(DataSource database, String extractionVersion) {}

    /**
     * Whether {@link #newMembers} might have work to do; asks no database, so that most chunks need no second
     * connection.
     */
    public boolean mayHaveNewMembers(List<Processed> files) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds the agencies and regions that the dimensions lack. To be called in a short transaction of its own, committed
     * before {@link #write}.
     */
    public void newMembers(List<Processed> files) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes everything of these files, in the caller's transaction (READ COMMITTED).
     *
     * @throws RowTakenByAnotherProcess when one of the files already has an outcome
     */
    public void write(Run run, List<Processed> files) {
        throw new UnsupportedOperationException();
    }
}
