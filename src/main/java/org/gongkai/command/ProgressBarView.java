package org.gongkai.command;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.gongkai.loading.Progress;

/** A bar with count, rate and time left, drawn from the moment that the number of files is known. */
final class ProgressBarView implements ProgressView {
    private final Progress progress;
    private final Console console;
    private Optional<ProgressBar> bar = Optional.empty();

    ProgressBarView(Progress progress, Console console) {
        this.progress = progress;
        this.console = console;
    }

    @Override
    public synchronized void show() {
        if (progress.total() == 0) {
            return;
        }
        ProgressBar shown = bar.orElseGet(this::draw);
        shown.maxHint(progress.total());
        shown.stepTo(progress.done());
        shown.setExtraMessage(lastPart(progress.reading()));
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private ProgressBar draw() {
        ProgressBar drawn = new ProgressBarBuilder()
                .setTaskName("载入 loading")
                .setInitialMax(progress.total())
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                .setUpdateIntervalMillis(200)
                .startsFrom(progress.done(), java.time.Duration.ZERO)
                .showSpeed()
                .build();
        bar = Optional.of(drawn);
        return drawn;
    }

    @Override
    public synchronized void end() {
        bar.ifPresent(shown -> {
            shown.stepTo(progress.done());
            shown.close();
        });
    }
}
