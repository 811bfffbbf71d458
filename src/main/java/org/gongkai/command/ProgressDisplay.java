package org.gongkai.command;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongkai.loading.Progress;

/** Shows how far a load is until it is ended: as a bar on a terminal, as plain lines elsewhere. */
final class ProgressDisplay {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(show -> {
        Thread thread = new Thread(show, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final ProgressView view;

    private ProgressDisplay(ProgressView view, Duration interval) {
        this.view = view;
        var unused =
                clock.scheduleAtFixedRate(view::show, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    static ProgressDisplay of(Progress progress, Console console) {
        return console.isTerminal()
                ? new ProgressDisplay(new ProgressBarView(progress, console), Duration.ofMillis(200))
                : new ProgressDisplay(new ProgressLines(progress, console), Duration.ofSeconds(5));
    }

    void end() {
        clock.shutdown();
        try {
            clock.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        view.end();
    }
}
