package org.gongkai.loading;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;

/**
 * Where documents are read, so that none can take a load with it: each on a thread that can be left behind, within a
 * budget of processor time and of memory.
 *
 * <p>Memory is reserved by the size of the file. A document that needs more than its reservation is read again alone,
 * with all the memory that documents may have, and only then rejected. Thread safe.
 */
final class ReadingRoom {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingRoom.class);

    private static final int UNIT = 1 << 10;

    /** What a page of usual density keeps while it is read, for each byte of it. */
    private static final int BYTES_PER_BYTE = 20;

    private static final long AT_LEAST = 4L << 20;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** Enough for the deepest honest document. */
    private static final long STACK = 2L << 20;

    private final LimitSettings settings;
    private final int units;
    private final Semaphore memory;
    private final HeapWatch heap = new HeapWatch();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(ReadingRoom::thread);

    ReadingRoom(LimitSettings settings) {
        this.settings = settings;
        this.units = (int) Math.min(Integer.MAX_VALUE, settings.memory().toBytes() / UNIT);
        this.memory = new Semaphore(units, true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "reading", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does the work of reading one file.
     *
     * @param name of the file, for the log
     * @param size bytes of the file
     * @throws SubmissionRejected where it takes more than it may
     * @throws JobInterruptedException where the load was asked to stop meanwhile
     */
    <T> T read(String name, long size, StopSign stop, Callable<T> work) throws Exception {
        int reserved = (int) Math.min(units, Math.max(AT_LEAST, size * BYTES_PER_BYTE) / UNIT);
        try {
            return reserving(name, reserved, stop, work);
        } catch (Allowance.OutOfMemory needsMore) {
            if (reserved == units) {
                throw tooMuch(needsMore);
            }
        }
        try {
            return reserving(name, units, stop, work);
        } catch (Allowance.OutOfMemory stillNeedsMore) {
            throw tooMuch(stillNeedsMore);
        }
    }

    /** Does other work that must not run short of memory, never beside a document that is read alone. */
    void besideReading(Runnable work) {
        memory.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            memory.release();
        }
    }

    private SubmissionRejected tooMuch(Allowance.OutOfMemory needed) {
        long atLeast = (needed.needed() >> 20) + 1;
        long allowed = settings.memory().toMegabytes();
        return new SubmissionRejected(
                RejectionReason.TOO_LARGE,
                new Particulars(
                        "单元格和文字至少需要 %d MB 内存 > %d MB (gongkai.limits.memory, java -Xmx)".formatted(atLeast, allowed),
                        "cells and text need at least %d MB of memory > %d MB (gongkai.limits.memory, java -Xmx)"
                                .formatted(atLeast, allowed)));
    }

    private <T> T reserving(String name, int reserved, StopSign stop, Callable<T> work) throws Exception {
        while (!memory.tryAcquire(reserved, LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            requireNotStopped(stop);
        }
        try {
            return watched(name, new Allowance((long) reserved * UNIT), stop, work);
        } catch (Allowance.OutOfMemory full) {
            System.gc();
            throw full;
        } finally {
            memory.release(reserved);
        }
    }

    private <T> T watched(String name, Allowance allowance, StopSign stop, Callable<T> work) throws Exception {
        Reading<T> reading = new Reading<>(work, allowance, abandoned::decrementAndGet);
        threads.execute(reading);
        long began = System.nanoTime();
        while (!reading.awaitEnd(LOOK)) {
            requireNotStopped(reading, stop);
            Optional<RuntimeException> why = excess(reading, Duration.ofNanos(System.nanoTime() - began));
            if (why.isPresent()) {
                reading.tellToEnd(why.get());
                abandonUnlessEnded(name, reading);
                break;
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (took.compareTo(WORTH_TELLING) > 0) {
            LOG.info(
                    "{} took {} ms, {} ms of processor time",
                    name,
                    took.toMillis(),
                    reading.cpuTime().toMillis());
        }
        return reading.result();
    }

    /** What the reading takes more of than it may. */
    private Optional<RuntimeException> excess(Reading<?> reading, Duration waited) {
        if (reading.cpuTime().compareTo(settings.cpuTime()) > 0) {
            return Optional.of(tookTooLong(reading.cpuTime(), settings.cpuTime(), "cpu-time"));
        }
        if (waited.compareTo(settings.waitingTime()) > 0) {
            return Optional.of(tookTooLong(waited, settings.waitingTime(), "waiting-time"));
        }
        return heap.isNearlyFull()
                ? Optional.of(
                        new Allowance.OutOfMemory(heap.used(), settings.memory().toBytes()))
                : Optional.empty();
    }

    private static SubmissionRejected tookTooLong(Duration took, Duration limit, String setting) {
        return new SubmissionRejected(
                RejectionReason.TOOK_TOO_LONG,
                "%.1f s > %.1f s (gongkai.limits.%s)"
                        .formatted(took.toMillis() / 1e3, limit.toMillis() / 1e3, setting));
    }

    private void abandonUnlessEnded(String name, Reading<?> reading) throws InterruptedException {
        if (reading.awaitEnd(GRACE) || !reading.abandon()) {
            return;
        }
        int now = abandoned.incrementAndGet();
        LOG.warn(
                "文件 {} 超过允许的时间或内存，读取未能中止，已放弃等待并拒收；它仍占用一个线程，至进程结束为止"
                        + "（本进程已有 {} 个，超过 {} 个则停止加载）。请检查或移走该文件，重启后加载"
                        + " / {} takes longer or more memory than allowed and did not end when told to; it is rejected and "
                        + "no longer waited for, and keeps a thread until the process ends ({} of {} that may be, "
                        + "gongkai.limits.abandoned). Look at the file or take it away, and start again",
                name,
                now,
                settings.abandoned(),
                name,
                now,
                settings.abandoned());
        if (now > settings.abandoned()) {
            throw new TooManyAbandoned(now, settings.abandoned());
        }
    }

    private static void requireNotStopped(Reading<?> reading, StopSign stop) throws JobInterruptedException {
        if (stop.isShown()) {
            reading.tellToEnd(new IllegalStateException("asked to stop"));
            requireNotStopped(stop);
        }
    }

    private static void requireNotStopped(StopSign stop) throws JobInterruptedException {
        if (stop.isShown()) {
            throw new JobInterruptedException("asked to stop");
        }
    }
}
