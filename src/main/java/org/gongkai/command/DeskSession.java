package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.loading.DecisionRefused;
import org.gongkai.loading.DeskResult;
import org.gongkai.warehouse.ListRejected;

/** One command's use of the desk where persons decide: asked, answered in words, and turned into an exit code. */
final class DeskSession {
    private DeskSession() {}

    /** What is asked of a desk. */
    interface Request {
        DeskResult of(Application application) throws InterruptedException, IOException;
    }

    /** What a command only looks at. */
    interface Look {
        void at(Application application) throws IOException;
    }

    static int look(Surroundings surroundings, HomeOption home, Look look) throws IOException {
        return surroundings.look(existing(surroundings, home), application -> {
            look.at(application);
            return ExitCode.DONE;
        });
    }

    static int decide(Surroundings surroundings, HomeOption home, Words done, Request request)
            throws InterruptedException, IOException {
        try (Application application = surroundings.start(existing(surroundings, home))) {
            return tell(surroundings.console(), done, request.of(application));
        } catch (DecisionRefused refused) {
            throw new WrongUse(new Words(refused.chinese(), refused.english()));
        }
    }

    /** As {@link #decide}, for a list that a person gave. */
    static int take(Surroundings surroundings, HomeOption home, Path file, Words done, Request request)
            throws InterruptedException, IOException {
        try {
            return decide(surroundings, home, done, request);
        } catch (ListRejected rejected) {
            for (ListRejected.Problem problem : rejected.problems()) {
                surroundings
                        .console()
                        .complain("%s:%d: %s"
                                .formatted(file, problem.line(), new Words(problem.chinese(), problem.english())));
            }
            surroundings
                    .console()
                    .complain(new Words("共 %d 行有误，未导入任何内容", "%d {line is|lines are} wrong; nothing was imported")
                            .with(rejected.problems().size()));
            return ExitCode.USAGE;
        }
    }

    static Home existing(Surroundings surroundings, HomeOption option) {
        Home home = surroundings.home(option.folder());
        if (!surroundings.hasWarehouse(home)) {
            throw new WrongUse(
                    new Words("此目录中没有数据仓库：%s；请先 load，或用 --home 指定", "no warehouse in %s; load first, or give --home")
                            .with(home.folder()));
        }
        return home;
    }

    private static int tell(Console console, Words done, DeskResult result) {
        if (result instanceof DeskResult.Occupied occupied) {
            console.complain(new Words(
                            "另一个进程正在写入（%s）；本次未作任何改动，请稍后再试",
                            "another process is writing (%s); nothing was changed, try later")
                    .with(occupied.by().process()));
            return ExitCode.OCCUPIED;
        }
        if (result instanceof DeskResult.Unfinished unfinished) {
            console.complain(new Words(
                            "运行 %d 尚未完成，请先用 restart 继续；本次未作任何改动",
                            "run %d is not complete; resume it with restart first; nothing was changed")
                    .with(unfinished.run()));
            return ExitCode.FAILED;
        }
        DeskResult.Done decided = (DeskResult.Done) result;
        console.say(
                done.with(decided.number(), decided.moved(), decided.settled().size()));
        for (DeskResult.Settled settled : decided.settled()) {
            console.say(
                    settled.agency().isEmpty()
                            ? "  待核 held  " + settled.file()
                            : "  载入 loaded  %s  %s %s %d"
                                    .formatted(settled.file(), settled.agency(), settled.regionCode(), settled.year()));
        }
        return ExitCode.DONE;
    }
}
