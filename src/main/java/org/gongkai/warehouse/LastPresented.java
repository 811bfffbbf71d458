package org.gongkai.warehouse;

import org.gongkai.submission.ContentHash;

/**
 * What stood at a path when it was last presented, in an earlier run.
 *
 * @param extraction the extraction version that read it
 * @param state {@code loaded}, {@code superseded}, {@code held} or {@code rejected}
 */
public record LastPresented(long run, ContentHash hash, String extraction, String state) {

    /**
     * Whether reading the same bytes again could change nothing, so that {@link Outcome.Unchanged} is their outcome.
     * Held and rejected bytes are always tried again.
     */
    public boolean coversReading(ContentHash bytes, String extractionVersion) {
        return hash.equals(bytes)
                && extraction.equals(extractionVersion)
                && (state.equals("loaded") || state.equals("superseded"));
    }
}
