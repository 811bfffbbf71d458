package org.gongkai.command;

import java.time.Duration;
import org.gongkai.loading.Progress;

/** A line now and then, for logs of schedulers and pipes. */
final class ProgressLines implements ProgressView {
    private final Progress progress;
    private final Console console;

    ProgressLines(Progress progress, Console console) {
        this.progress = progress;
        this.console = console;
    }

    @Override
    public void show() {
        long total = progress.total();
        if (total == 0) {
            console.say(new Words("正在准备……", "preparing ..."));
            return;
        }
        console.say(new Words(
                        "已处理 %,d / %,d 件（%d%%），每秒 %.0f 件，剩余时间 %s，正在读取 %s",
                        "%,d of %,d {file|files} (%d %%), %.0f a second, time left %s, reading %s")
                .with(
                        progress.done(),
                        total,
                        100 * progress.done() / total,
                        progress.perSecond(),
                        progress.left().map(ProgressLines::clock).orElse("?"),
                        progress.reading()));
    }

    @Override
    public void end() {}

    private static String clock(Duration left) {
        return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }
}
