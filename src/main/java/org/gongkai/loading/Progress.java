package org.gongkai.loading;

import java.util.concurrent.atomic.AtomicLong;

/** How far a load is, for whoever shows it. Thread safe. */
public final class Progress {
    private final AtomicLong done = new AtomicLong();
    private volatile long total;

    void begin(long files, long alreadyDone) {
        total = files;
        done.set(alreadyDone);
    }

    void add(long files) {
        done.addAndGet(files);
    }

    /** Files to be decided on; 0 until they have been listed. */
    public long total() {
        return total;
    }

    /** Files decided on, those of an interrupted load included. */
    public long done() {
        return done.get();
    }
}
