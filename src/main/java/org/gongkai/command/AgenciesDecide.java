package org.gongkai.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.loading.Choice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whose a report is. */
@Command(
        name = "decide",
        versionProvider = Version.class,
        description =
                "指明报告属于哪个单位、哪一年度，并立即载入；以后同样的报告不再询问%nSays whose report it is and of which year, and loads it at once; the like is never asked again")
final class AgenciesDecide implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "报告，写法同导出的 file 列%nthe report, as the column file of exports has it")
    private String file = "";

    @Option(names = "--agency", paramLabel = "NAME", description = "单位全称%nfull name of the body")
    private Optional<String> agency = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "区划代码，单位名称中没有地名时%nits region, where the name has no place")
    private Optional<String> region = Optional.empty();

    @Option(names = "--year", paramLabel = "YYYY", description = "报告年度%nthe reporting year")
    private Optional<Integer> year = Optional.empty();

    @Option(
            names = "--candidate",
            paramLabel = "N",
            description = "agencies candidates 中的序号%nnumber in agencies candidates")
    private Optional<Integer> candidate = Optional.empty();

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    AgenciesDecide(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (agency.isPresent() && candidate.isPresent()) {
            throw new WrongUse(new Words("--agency 与 --candidate 只能选一", "give --agency or --candidate, not both"));
        }
        if (agency.isEmpty() && candidate.isEmpty() && year.isEmpty()) {
            throw new WrongUse(
                    new Words("请用 --agency、--candidate 或 --year 作出决定", "decide by --agency, --candidate or --year"));
        }
        Choice choice = new Choice(file, candidate, agency, region, year);
        return DeskSession.decide(
                surroundings,
                home,
                new Words("第 %d 号决定已生效", "decision %d is in force"),
                application -> application.agencies().decide(choice, author.author()));
    }
}
