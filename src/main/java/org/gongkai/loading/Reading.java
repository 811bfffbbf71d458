package org.gongkai.loading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.jspecify.annotations.Nullable;

/** One piece of work on a thread of its own, which can be told to end, and be left behind if it does not. */
final class Reading<T> implements Runnable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Callable<T> work;
    private final Allowance allowance;
    private final Runnable leftBehind;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Thread thread;
    private long cpuBefore;
    private Duration cpuTime = Duration.ZERO;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean abandoned;

    /** @param leftBehind told when work ends after all that nobody waited for any more */
    Reading(Callable<T> work, Allowance allowance, Runnable leftBehind) {
        this.work = work;
        this.allowance = allowance;
        this.leftBehind = leftBehind;
    }

    @Override
    public void run() {
        begin();
        try {
            result = allowance.during(work);
        } catch (StackOverflowError deep) {
            failure = new SubmissionRejected(RejectionReason.TOO_LARGE, new Particulars("嵌套过深", "nested too deeply"));
        } catch (OutOfMemoryError full) {
            failure = outOfMemory();
        } catch (Throwable any) {
            failure = any;
        } finally {
            end();
        }
    }

    private static Allowance.OutOfMemory outOfMemory() {
        return new Allowance.OutOfMemory(
                Runtime.getRuntime().maxMemory(), Runtime.getRuntime().maxMemory());
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        cpuBefore = cpu(thread);
    }

    /** From here on nobody interrupts the thread, which goes on to other work. */
    private synchronized void end() {
        cpuTime = cpuTime();
        thread = null;
        boolean unused = Thread.interrupted();
        if (abandoned) {
            leftBehind.run();
        }
        ended.countDown();
    }

    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The processor time that the work took so far. */
    synchronized Duration cpuTime() {
        return thread == null ? cpuTime : Duration.ofNanos(Math.max(0, cpu(thread) - cpuBefore));
    }

    private static long cpu(Thread thread) {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : System.nanoTime();
    }

    /** Tells the work to end, also where it waits for something. */
    synchronized void tellToEnd(RuntimeException why) {
        allowance.withdraw(why);
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Leaves the work to itself; false where it has just ended. */
    synchronized boolean abandon() {
        abandoned = ended.getCount() > 0;
        return abandoned;
    }

    /** What the work came to. Why it was told to end counts before whatever it then did. */
    synchronized T result() throws Exception {
        Optional<RuntimeException> refusal = allowance.refusal();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        if (failure instanceof Error error) {
            throw new IllegalStateException(error);
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
        if (result == null) {
            throw new IllegalStateException("the work gave nothing");
        }
        return result;
    }
}
