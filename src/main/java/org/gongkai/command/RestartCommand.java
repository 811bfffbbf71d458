package org.gongkai.command;

import java.util.concurrent.Callable;
import org.gongkai.loading.Loading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Resumes what failed or died. */
@Command(
        name = "restart",
        versionProvider = Version.class,
        description = "继续中断或失败的加载%nResumes loads that failed or died")
final class RestartCommand implements Callable<Integer> {
    private final Surroundings surroundings;

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
        return LoadSession.carryOut(surroundings, chosen, Loading::restart);
    }
}
