package org.gongkai.loading;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Looks at every heartbeat whether a lease has lapsed, and rings once it was so for {@link #PATIENCE} looks in
 * succession. Looks are counted and not time, so that a process which was paused gets its chance to stop by itself.
 */
final class LapseWatch implements AutoCloseable {
    /** Twice as long as a lease lasts, and longer than a thread waits for a connection. */
    private static final int PATIENCE = 8;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "lapse-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final BooleanSupplier lapsed;
    private final Runnable ring;
    private int seen;

    private LapseWatch(BooleanSupplier lapsed, Runnable ring) {
        this.lapsed = lapsed;
        this.ring = ring;
    }

    static LapseWatch begin(LeaseSettings settings, BooleanSupplier lapsed, Runnable ring) {
        LapseWatch watch = new LapseWatch(lapsed, ring);
        long beat = settings.heartbeat().toMillis();
        var unused = watch.clock.scheduleWithFixedDelay(watch::look, beat, beat, TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        seen = lapsed.getAsBoolean() ? seen + 1 : 0;
        if (seen == PATIENCE) {
            ring.run();
        }
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
