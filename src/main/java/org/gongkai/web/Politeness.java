package org.gongkai.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps the requests to one host apart. Thread safe. */
final class Politeness {
    private final long delay;
    private final Map<String, Long> next = new HashMap<>();

    Politeness(Duration delay) {
        this.delay = delay.toNanos();
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
        Long reserved = next.get(host);
        long turn = reserved == null || reserved - now < 0 ? now : reserved;
        next.put(host, turn + delay);
        return turn;
    }
}
