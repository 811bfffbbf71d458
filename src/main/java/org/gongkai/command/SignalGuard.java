package org.gongkai.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that is told to end (Ctrl-C, SIGTERM) stop at a good place and put everything away, within a time
 * limit; without it, the database would be closed under the load's feet.
 */
final class SignalGuard implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "signal");
    private volatile Runnable stop = () -> {};

    SignalGuard() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void onSignal(Runnable stop) {
        this.stop = stop;
    }

    private void stopAndWait() {
        stop.run();
        try {
            if (!ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                System.err.println("not stopped within " + SECONDS_TO_STOP + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            ended.countDown();
        }
    }
}
