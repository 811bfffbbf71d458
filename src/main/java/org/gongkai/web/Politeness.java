package org.gongkai.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps the requests to one host apart. Thread safe. */
final class Politeness {
    private final long usual;
    private final Map<String, Long> delays = new HashMap<>();
    private final Map<String, Long> last = new HashMap<>();

    Politeness(Duration delay) {
        this.usual = delay.toNanos();
    }

    /** What the host asks for, where that is more than the usual delay. */
    synchronized void atLeast(String host, Duration delay) {
        delays.merge(host, Math.max(usual, delay.toNanos()), Math::max);
    }

    /** Waits for the host's turn. */
    void await(String host) throws InterruptedException {
        long wait = turn(host) - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
        }
    }

    private synchronized long turn(String host) {
        long now = System.nanoTime();
        Long before = last.get(host);
        long next = before == null ? now : before + delays.getOrDefault(host, usual);
        long turn = next - now < 0 ? now : next;
        last.put(host, turn);
        return turn;
    }
}
