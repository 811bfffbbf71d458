package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.util.unit.DataSize;

@DisplayName("A reading room")
class ReadingRoomTest {
    private static final int SMALL = 1000;
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final StopSign stop = new StopSign();

    @Test
    @DisplayName("gives what was read")
    void gives() throws Exception {
        assertThat(read(room(LONG, LONG, 0), () -> "read")).isEqualTo("read");
    }

    @Test
    @DisplayName("ends a reading that goes on asking whether it may, when its processor time is over")
    void endsByProcessorTime() {
        SubmissionRejected rejected = rejection(room(SHORT, LONG, 0), () -> {
            while (true) {
                Allowance.check();
            }
        });

        assertThat(rejected.reason()).isEqualTo(RejectionReason.TOOK_TOO_LONG);
        assertThat(rejected.detail()).contains("gongkai.limits.cpu-time");
    }

    @Test
    @DisplayName("ends a reading that waits for storage, and counts no processor time for it")
    void endsByWaitingTime() {
        SubmissionRejected rejected = rejection(room(SHORT, SHORT.multipliedBy(2), 0), () -> {
            new CountDownLatch(1).await();
            return "never";
        });

        assertThat(rejected.reason()).isEqualTo(RejectionReason.TOOK_TOO_LONG);
        assertThat(rejected.detail()).contains("gongkai.limits.waiting-time");
    }

    @Test
    @DisplayName("leaves behind what does not end, reads on, and gives up when there is too much of it")
    void leavesBehind() throws Exception {
        ReadingRoom room = room(SHORT, LONG, 1);
        AtomicBoolean released = new AtomicBoolean();
        Callable<String> endless = () -> {
            while (!released.get()) {
                Thread.onSpinWait();
            }
            return "too late";
        };
        try {
            assertThat(rejection(room, endless).reason()).isEqualTo(RejectionReason.TOOK_TOO_LONG);
            assertThat(read(room, () -> "read")).isEqualTo("read");
            assertThatExceptionOfType(TooManyAbandoned.class).isThrownBy(() -> read(room, endless));
        } finally {
            released.set(true);
        }
    }

    @Test
    @DisplayName("takes a withdrawn allowance for the reason, whatever the reader made of it")
    void refusalCounts() {
        SubmissionRejected rejected = rejection(room(SHORT, LONG, 0), () -> {
            try {
                while (true) {
                    Allowance.check();
                }
            } catch (RuntimeException takenForDamage) {
                throw new SubmissionRejected(RejectionReason.UNREADABLE, "");
            }
        });

        assertThat(rejected.reason()).isEqualTo(RejectionReason.TOOK_TOO_LONG);
    }

    @Test
    @DisplayName("reads a document that needs more memory than its size let expect again, alone")
    void readsAgainAlone() throws Exception {
        AtomicInteger attempts = new AtomicInteger();

        String read = read(room(LONG, LONG, 0), () -> {
            attempts.incrementAndGet();
            Allowance.take(DataSize.ofMegabytes(30).toBytes());
            return "read";
        });

        assertThat(read).isEqualTo("read");
        assertThat(attempts).hasValue(2);
    }

    @Test
    @DisplayName("rejects a document that needs more than there is, by estimate or by error")
    void rejectsWhatDoesNotFit() {
        List<Callable<String>> greedy = List.of(
                () -> {
                    Allowance.take(DataSize.ofMegabytes(33).toBytes());
                    return "never";
                },
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                });

        for (Callable<String> work : greedy) {
            SubmissionRejected rejected = rejection(room(LONG, LONG, 0), work);
            assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_LARGE);
            assertThat(rejected.detail()).contains("gongkai.limits.memory");
        }
    }

    @Test
    @DisplayName("rejects a document that exhausts the stack")
    void rejectsWhatIsTooDeep() {
        assertThat(rejection(room(LONG, LONG, 0), () -> deeper(0)).reason()).isEqualTo(RejectionReason.TOO_LARGE);
    }

    private static String deeper(int depth) {
        return deeper(depth + 1) + depth;
    }

    @Test
    @DisplayName("stops within a document when asked to")
    void stops() {
        assertThatExceptionOfType(JobInterruptedException.class)
                .isThrownBy(() -> read(room(LONG, LONG, 0), () -> {
                    stop.show();
                    new CountDownLatch(1).await();
                    return "never";
                }));
    }

    @Test
    @DisplayName("never reads two large documents side by side")
    void largeOnesAlone() throws Exception {
        ReadingRoom room = room(LONG, LONG, 0);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread reader = new Thread(() -> {
                try {
                    room.read("large", DataSize.ofMegabytes(3).toBytes(), stop, () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        return inside.decrementAndGet();
                    });
                } catch (Exception e) {
                    most.set(Integer.MAX_VALUE);
                }
            });
            reader.start();
            readers.add(reader);
        }
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(most).hasValue(1);
    }

    private <T> T read(ReadingRoom room, Callable<T> work) throws Exception {
        return room.read("a.html", SMALL, stop, work);
    }

    private SubmissionRejected rejection(ReadingRoom room, Callable<String> work) {
        return assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> read(room, work))
                .actual();
    }

    private static ReadingRoom room(Duration cpuTime, Duration waitingTime, int abandoned) {
        return new ReadingRoom(new LimitSettings(
                DataSize.ofMegabytes(100),
                1000,
                100,
                10,
                10,
                10,
                10,
                DataSize.ofMegabytes(1),
                100,
                10,
                DataSize.ofMegabytes(10),
                100,
                2,
                1000,
                DataSize.ofMegabytes(32),
                cpuTime,
                waitingTime,
                abandoned));
    }
}
