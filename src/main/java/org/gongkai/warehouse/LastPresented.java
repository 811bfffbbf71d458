package org.gongkai.warehouse;

import org.gongkai.submission.ContentHash;
import org.gongkai.submission.Statement;

/**
 * What stood at a path when it was last presented, in an earlier run.
 *
 * @param extraction the extraction version that read it
 * @param state {@code loaded}, {@code superseded}, {@code held} or {@code rejected}
 * @param evidence what was stated beside it, as {@link #evidence(Statement)}
 */
public record LastPresented(long run, ContentHash hash, String extraction, String state, String evidence) {

    /**
     * Whether reading the same bytes again could change nothing, so that {@link Outcome.Unchanged} is their outcome.
     * Held and rejected bytes are always tried again.
     */
    public boolean coversReading(ContentHash bytes, String extractionVersion, Statement statement) {
        return hash.equals(bytes)
                && extraction.equals(extractionVersion)
                && evidence.equals(evidence(statement))
                && (state.equals("loaded") || state.equals("superseded"));
    }

    /** As stored: the hash of what was stated; empty where nothing was. */
    static String evidence(Statement statement) {
        return statement.evidence().isEmpty() ? "" : Texts.key(statement.evidence());
    }
}
