package org.gongkai.loading;

import java.util.List;

/** What asking for a decision came to. */
public sealed interface DeskResult {

    /**
     * It is in force.
     *
     * @param number of the decision
     * @param settled reports that were loaded by it, or held again
     * @param moved reports that have another body now
     */
    record Done(long number, List<Settled> settled, int moved) implements DeskResult {
        public Done {
            settled = List.copyOf(settled);
        }
    }

    /**
     * A report that was read anew.
     *
     * @param agency empty where it is held
     */
    record Settled(String file, String agency, String regionCode, int year) {}

    /** Another process is loading or deciding; nothing was changed. */
    record Occupied(LoadResult.Occupied by) implements DeskResult {}

    /** A run is to be resumed first; nothing was changed. */
    record Unfinished(long run) implements DeskResult {}
}
