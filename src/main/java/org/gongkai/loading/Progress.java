package org.gongkai.loading;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** How far a load is, for whoever shows it. Thread safe. */
public final class Progress {
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile long doneBefore;
    private volatile long began = System.nanoTime();
    private volatile String reading = "";
    private volatile long mark = Long.MAX_VALUE;
    private volatile Runnable atMark = () -> {};

    /** Has something done once this process has decided on so many files; not at all where there are fewer. */
    public void afterFiles(long files, Runnable action) {
        atMark = action;
        mark = files;
    }

    void begin(long files, long alreadyDone) {
        began = System.nanoTime();
        doneBefore = alreadyDone;
        done.set(alreadyDone);
        total = files;
    }

    void add(long files) {
        long here = done.addAndGet(files) - doneBefore;
        if (here >= mark && here - files < mark) {
            atMark.run();
        }
    }

    void reads(String path) {
        reading = path;
    }

    /** The path of a file that is being read, since files are decided on many at a time; empty before the first. */
    public String reading() {
        return reading;
    }

    /** Files to be decided on; 0 until they have been listed. */
    public long total() {
        return total;
    }

    /** Files decided on, those of an interrupted load included. */
    public long done() {
        return done.get();
    }

    /** Files decided on in a second by this process, on average. */
    public double perSecond() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return seconds == 0 ? 0 : (done() - doneBefore) / seconds;
    }

    /** How long it will take at this rate; empty before there is one. */
    public Optional<Duration> left() {
        double perSecond = perSecond();
        return perSecond == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(1000 * (total - done()) / perSecond)));
    }
}
