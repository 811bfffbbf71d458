package org.gongkai.warehouse;

/** The counts of a run: presented = loaded + unchanged + superseded + held + rejected + ignored, once it is complete. */
public record RunTally(
        long presented, long loaded, long unchanged, long superseded, long held, long rejected, long ignored) {

    /** Files without an outcome yet. */
    public long pending() {
        return presented - loaded - unchanged - superseded - held - rejected - ignored;
    }
}
