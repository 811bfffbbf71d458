package org.gongkai.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers over HTTP until it is told to end. */
@Command(
        name = "serve",
        versionProvider = Version.class,
        description =
                "启动网络服务：按 W3C 对账接口（OpenRefine）核对单位名称；默认仅限本机 127.0.0.1:8080%n"
                        + "Serves the warehouse over HTTP: names of bodies reconciled (W3C API, OpenRefine); on 127.0.0.1:8080 unless told otherwise")
final class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOption home = new HomeOption();

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Home existing = DeskSession.existing(surroundings, home);
        CountDownLatch told = new CountDownLatch(1);
        try (SignalGuard guard = new SignalGuard(surroundings.console())) {
            guard.onSignal(told::countDown);
            serve(existing, told);
        }
        return ExitCode.DONE;
    }

    private void serve(Home existing, CountDownLatch told) throws InterruptedException {
        try (Application application = surroundings.serve(existing)) {
            surroundings
                    .console()
                    .say(new Words("服务已启动：%s（Ctrl-C 结束）", "serving: %s (Ctrl-C ends)")
                            .with(application.address() + "/reconcile"));
            told.await();
        }
    }
}
