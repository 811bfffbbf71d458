package org.gongkai.loading;

import java.util.function.Consumer;

/**
 * Rings when this process has long lost its lease and still does not come to an end, since a thread waits within the
 * database for ever: the embedded one spins in a commit once its disk is full. Nothing can free such a thread, so
 * whoever hears it ends the process, which loses nothing that was committed. Thread safe.
 */
public final class StandstillAlarm {
    private volatile Consumer<Throwable> listener = cause -> {};

    /** @param listener is told why the lease could not be renewed */
    public void onRing(Consumer<Throwable> listener) {
        this.listener = listener;
    }

    void ring(Throwable cause) {
        listener.accept(cause);
    }
}
