package org.gongkai.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.loading.DecisionRefused;
import org.gongkai.loading.Loading;
import org.gongkai.warehouse.RunTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Resumes what failed or died. */
@Command(
        name = "restart",
        versionProvider = Version.class,
        description = "继续中断或失败的加载%nResumes loads that failed or died")
final class RestartCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--abandon",
            paramLabel = "RUN",
            description =
                    "放弃这一次运行，不再继续；先显示将失去什么，加 --yes 才执行%ngives this run up for good; shows first what is lost, and does so only with --yes")
    private Optional<Long> abandoned = Optional.empty();

    @Option(names = "--yes", description = "确认 --abandon%nconfirms --abandon")
    private boolean confirmed;

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    RestartCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home chosen = surroundings.home(home.folder());
        if (!surroundings.hasWarehouse(chosen)) {
            surroundings
                    .console()
                    .say(new Words("没有需要继续的运行：%s 中没有数据仓库", "nothing to resume: no warehouse in %s")
                            .with(chosen.folder()));
            return ExitCode.DONE;
        }
        if (abandoned.isPresent()) {
            return abandon(chosen, abandoned.get());
        }
        return LoadSession.carryOut(surroundings, chosen, Loading::restart);
    }

    private int abandon(Home chosen, long run) throws Exception {
        try {
            if (!confirmed) {
                RunTally tally = surroundings
                        .look(chosen, application -> application.loading().unfinished(run))
                        .orElseThrow(() -> DecisionRefused.noSuchRun(run));
                throw new WrongUse(new Words(
                                "放弃运行 %d 将不再处理它的 %,d 件文件（已登记 %,d 件，其余已处理的保留）；尚未放弃，确认请加 --yes",
                                "to abandon run %d leaves %,d of its %,d listed {file|files} undecided for good; what it decided stays; not done yet, confirm with --yes")
                        .with(run, tally.pending(), tally.presented()));
            }
            return LoadSession.carryOut(
                    surroundings, chosen, (loading, progress) -> loading.abandon(run, author.author()));
        } catch (DecisionRefused refused) {
            throw new WrongUse(new Words(refused.chinese(), refused.english()));
        }
    }
}
