package org.gongkai.loading;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The right to load while this process renews it. A process that was paused or cut off from the database for longer
 * than the lease lasts learns here that it must stop, before it writes again. Thread safe.
 */
final class Lease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final LeaseTable table;
    private final String holder;
    private final Duration ttl;
    private final Duration silence;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beat -> {
        Thread thread = new Thread(beat, "lease");
        thread.setDaemon(true);
        return thread;
    });

    private volatile long lapsesAt;
    private volatile boolean lost;
    private volatile Throwable trouble;
    private final LapseWatch watch;

    private Lease(LeaseTable table, String holder, LeaseSettings settings, long takenAt, StandstillAlarm alarm) {
        this.table = table;
        this.holder = holder;
        this.ttl = settings.ttl();
        this.silence = settings.silence();
        this.lapsesAt = takenAt + ttl.toNanos();
        this.trouble = loss();
        this.watch = LapseWatch.begin(settings, this::hasLapsed, () -> alarm.ring(trouble));
    }

    /**
     * @param takenAt {@link System#nanoTime()} before the lease was taken
     * @param alarm rung where the lease has lapsed and what it was taken for does not end
     */
    static Lease keep(LeaseTable table, String holder, LeaseSettings settings, long takenAt, StandstillAlarm alarm) {
        Lease lease = new Lease(table, holder, settings, takenAt, alarm);
        long beat = settings.heartbeat().toMillis();
        var unused = lease.heart.scheduleAtFixedRate(lease::beat, beat, beat, TimeUnit.MILLISECONDS);
        return lease;
    }

    /** Says in the lease which run is being worked on, for people who ask. */
    void workOn(long run) {
        table.workOn(holder, run);
    }

    /** @throws LeaseLost when another process may have taken over */
    void requireHeld() {
        if (!lost && hasLapsed()) {
            beatNow();
        }
        if (lost) {
            throw loss();
        }
    }

    /**
     * As {@link #requireHeld()}, but asks the database, within the caller's transaction; which from then on must not
     * fall silent for longer than a successor would wait for its locks.
     */
    void requireHeldInDatabase() {
        requireHeld();
        if (!table.isHeldBy(holder)) {
            lost = true;
            throw loss();
        }
        table.limitSilence(silence);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_UNKNOWN) {
                    table.liftLimit();
                }
            }
        });
    }

    private boolean hasLapsed() {
        return System.nanoTime() - lapsesAt >= 0;
    }

    LeaseLost loss() {
        return new LeaseLost(ttl);
    }

    /** Whether another process has taken over, or may have. */
    boolean isLost() {
        return lost;
    }

    /** On the lease's own thread, so that the renewal does not join the caller's transaction. */
    private void beatNow() {
        try {
            heart.submit(this::renew).get(ttl.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unreachable) {
            lost = true;
            LOG.error("The lease lapsed and could not be renewed; this run stops", unreachable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw loss();
        }
    }

    private void beat() {
        try {
            renew();
        } catch (DataAccessException e) {
            trouble = e;
            if (hasLapsed()) {
                lost = true;
            }
            LOG.info(
                    lost
                            ? "The lease lapsed and could not be renewed; this run stops"
                            : "The lease could not be renewed; trying again until it lapses",
                    e);
        }
    }

    private synchronized void renew() {
        if (lost) {
            return;
        }
        long before = System.nanoTime();
        if (table.renew(holder, ttl)) {
            lapsesAt = before + ttl.toNanos();
        } else {
            lost = true;
            LOG.error("The lease was lost to another process; this run stops");
        }
    }

    /**
     * Gives the lease back, so that the next load need not wait. A renewal under way is waited for and not interrupted:
     * the embedded database closes its file when a thread that writes to it is.
     */
    @Override
    public void close() {
        watch.close();
        heart.shutdown();
        try {
            boolean unused = heart.awaitTermination(ttl.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!lost) {
            release();
        }
    }

    /** A database that is gone shall not hide why the work under this lease failed; the lease lapses by itself. */
    private void release() {
        try {
            table.release(holder);
        } catch (DataAccessException e) {
            LOG.info("The lease could not be given back; it lapses by itself", e);
        }
    }
}
