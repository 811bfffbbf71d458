package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.submission.Inbox;
import org.gongkai.submission.ManifestUnusable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads an inbox or a list of pages once. */
@Command(
        name = "load",
        versionProvider = Version.class,
        description =
                "载入收件箱中的报告，或网址清单中的网页，显示进度，然后退出%nLoads the reports of an inbox or of a list of pages, showing progress, and exits")
final class LoadCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Surroundings surroundings;

    @ArgGroup(multiplicity = "1")
    private Origin origin = new Origin();

    /** Where the reports come from: one of these. */
    private static final class Origin {
        @Option(
                names = "--inbox",
                required = true,
                paramLabel = "DIR",
                description = "收件箱文件夹，含子文件夹和压缩包%nfolder with the submissions, subfolders and archives included")
        private Optional<Path> inbox = Optional.empty();

        @Option(
                names = "--urls",
                required = true,
                paramLabel = "FILE",
                description =
                        "网址清单，每行一个，# 为注释；其后可用逗号或制表符列出单位,区划代码,年份,收到日期%nlist of addresses, one a line, # for comments; agency, region code, year, day of receipt may follow after commas or tabs")
        private Optional<Path> urls = Optional.empty();

        @Option(
                names = "--sources",
                required = true,
                description = "载入设置 gongkai.sources 中的网址%nloads the addresses under gongkai.sources in the settings")
        private boolean sources;
    }

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
        YearMonth month = period.orElseGet(() -> YearMonth.now(CHINA));
        try {
            Home chosen = surroundings.home(home.folder());
            return LoadSession.carryOut(surroundings, chosen, request(month, chosen));
        } catch (ManifestUnusable wrong) {
            throw new WrongUse(new Words(
                    "清单有误，未载入任何内容：" + wrong.chinese(), "a list is wrong, nothing was loaded: " + wrong.english()));
        }
    }

    private LoadSession.Request request(YearMonth month, Home chosen) throws IOException {
        if (origin.sources) {
            return (loading, progress) -> loading.loadSources(month, progress);
        }
        if (origin.urls.isPresent()) {
            Path list = origin.urls.get();
            if (!Files.isRegularFile(list)) {
                throw new WrongUse(new Words("网址清单不存在：%s", "no such list of addresses: %s").with(list));
            }
            return (loading, progress) -> loading.loadAddresses(list, month, progress);
        }
        Inbox inbox = InboxFolder.open(origin.inbox.orElseThrow(), chosen, surroundings.console());
        surroundings.compiler().prepareFor(inbox.root());
        return (loading, progress) -> loading.load(inbox, month, progress);
    }
}
