package org.gongkai.submission;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What reading one submission may cost. The thread that reads carries its allowance, so that every loop which grows
 * with a submission, of whatever format, can ask whether to go on: {@link #check()} between pieces of work,
 * {@link #take} before memory is kept. On a thread without an allowance nothing is limited.
 *
 * <p>An allowance that was withdrawn stays so: a reader that takes the exception for damage of its file changes nothing,
 * since whoever granted the allowance asks {@link #refusal()} before it looks at any result.
 */
public final class Allowance {
    private static final Allowance UNLIMITED = new Allowance(Long.MAX_VALUE);
    private static final ThreadLocal<Allowance> OF_THREAD = ThreadLocal.withInitial(() -> UNLIMITED);

    private final long memory;
    private final AtomicReference<@Nullable RuntimeException> refusal = new AtomicReference<>();
    private long taken;

    /** @param memory bytes of heap that may be taken */
    public Allowance(long memory) {
        this.memory = memory;
    }

    /** @throws RuntimeException what the allowance was withdrawn with */
    public static void check() {
        OF_THREAD.get().requireGranted();
    }

    /**
     * Announces that memory will be kept until the document was read.
     *
     * @param bytes of heap, estimated
     * @throws OutOfMemory where it is more than may be taken
     */
    public static void take(long bytes) {
        OF_THREAD.get().spend(bytes);
    }

    /** Does work on this thread under the allowance. */
    public <T> T during(Callable<T> work) throws Exception {
        Allowance outer = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return work.call();
        } finally {
            OF_THREAD.set(outer);
        }
    }

    /** Makes the work end at its next question. Only the first reason counts. From any thread. */
    public void withdraw(RuntimeException why) {
        refusal.compareAndSet(null, why);
    }

    /** What the allowance was withdrawn with, if it was. */
    public Optional<RuntimeException> refusal() {
        return Optional.ofNullable(refusal.get());
    }

    private void spend(long bytes) {
        if (bytes > memory - taken) {
            withdraw(new OutOfMemory(taken + bytes, memory));
        }
        taken += bytes;
        requireGranted();
    }

    private void requireGranted() {
        RuntimeException why = refusal.get();
        if (why != null) {
            throw why;
        }
    }

    /** A document needs more memory than it was allowed. */
    public static final class OutOfMemory extends RuntimeException {
        private final long needed;

        /**
         * @param needed bytes, at least
         * @param allowed bytes
         */
        public OutOfMemory(long needed, long allowed) {
            super("needs at least " + needed + " bytes of memory, allowed are " + allowed);
            this.needed = needed;
        }

        public long needed() {
            return needed;
        }
    }
}
