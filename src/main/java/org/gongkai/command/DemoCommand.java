package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.submission.Inbox;
import org.gongkai.warehouse.Exports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what Gongkai does, with reports that come with it. */
@Command(
        name = "demo",
        versionProvider = Version.class,
        description =
                "把随附的样例报告载入 data/demo 下的嵌入式数据库，并列出主要数字%nLoads the bundled sample reports into an embedded database under data/demo and lists main figures")
final class DemoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "数据目录，样例放在其中的 demo 下；默认 GONGKAI_HOME 或 ./data%nfolder below which demo is made for the samples; by default GONGKAI_HOME or ./data")
    private Optional<Path> home = Optional.empty();

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home demo = surroundings.home(home).below("demo");
        Inbox inbox = Inbox.at(Samples.copyTo(demo.folder().resolve("inbox")));
        YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai"));
        return LoadSession.carryOut(
                surroundings,
                demo,
                (loading, progress) -> loading.load(inbox, month, progress),
                application -> showFigures(application, demo.folder().resolve("figures.csv")));
    }

    private void showFigures(Application application, Path file) throws IOException {
        new Exports(application.database()).figures(file);
        MainFigures.readFrom(file).print(surroundings.console());
        surroundings.console().say(new Words("全部指标见 %s", "all figures are in %s").with(file));
    }
}
