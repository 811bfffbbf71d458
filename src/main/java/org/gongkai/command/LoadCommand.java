package org.gongkai.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.submission.Inbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads an inbox once. */
@Command(
        name = "load",
        versionProvider = Version.class,
        description = "载入收件箱中的报告，显示进度，然后退出%nLoads the reports of an inbox, showing progress, and exits")
final class LoadCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Surroundings surroundings;

    @Option(
            names = "--inbox",
            required = true,
            paramLabel = "DIR",
            description = "收件箱文件夹，含子文件夹%nfolder with the submissions, subfolders included")
    private Path inbox = Path.of("");

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            description = "所属月份，默认本月（北京时间）%nmonth loaded for; by default the current one in China")
    private Optional<YearMonth> period = Optional.empty();

    @Mixin
    private HomeOption home = new HomeOption();

    LoadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Inbox presented = InboxFolder.open(inbox);
        YearMonth month = period.orElseGet(() -> YearMonth.now(CHINA));
        return LoadSession.carryOut(
                surroundings,
                surroundings.home(home.folder()),
                (loading, progress) -> loading.load(presented, month, progress));
    }
}
