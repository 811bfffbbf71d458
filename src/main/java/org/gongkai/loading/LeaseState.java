package org.gongkai.loading;

import java.time.LocalDateTime;

/**
 * What the row of the lease says.
 *
 * @param run the run worked on, or {@link #NO_RUN}
 * @param acquired when it was taken, by the clock of the database (UTC)
 * @param expires when it lapses, by the same clock; every renewal moves it
 * @param lapsed whether it has, by the same clock
 */
record LeaseState(String holder, long run, LocalDateTime acquired, LocalDateTime expires, boolean lapsed) {
    static final long NO_RUN = -2;

    /** Whether the holder, or a new one, has shown itself alive since the other state was seen. */
    boolean showsLifeSince(LeaseState seen) {
        return !holder.equals(seen.holder) || !expires.equals(seen.expires);
    }

    /** The holder's process number and host. */
    String process() {
        return holder.substring(holder.indexOf(' ') + 1);
    }
}
