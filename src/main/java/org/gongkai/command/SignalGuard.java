package org.gongkai.command;

import java.util.List;
import org.jline.utils.Signals;

/**
 * Lets a command that is told to end (Ctrl-C, SIGTERM) stop at a good place and put everything away. A shutdown hook
 * would not do: the embedded database closes itself in one of its own, under the load's feet. A second signal ends the
 * process at once.
 */
final class SignalGuard implements AutoCloseable {
    private static final List<String> SIGNALS = List.of("INT", "TERM");

    private final Console console;
    private volatile Runnable stop = () -> System.exit(ExitCode.FAILED);

    SignalGuard(Console console) {
        this.console = console;
        SIGNALS.forEach(signal -> Signals.register(signal, this::signalled));
    }

    void onSignal(Runnable action) {
        stop = action;
    }

    private void signalled() {
        close();
        console.complain(new Words("正在停止，请稍候……", "stopping ..."));
        stop.run();
    }

    @Override
    public void close() {
        SIGNALS.forEach(Signals::registerDefault);
    }
}
