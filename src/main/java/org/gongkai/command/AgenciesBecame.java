package org.gongkai.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that a body was renamed or taken over. */
@Command(
        name = "became",
        versionProvider = Version.class,
        description = "登记更名或并入%nSays that a body was renamed, or taken over by another")
final class AgenciesBecame implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "A", description = "原名称%nthe earlier name")
    private String agency = "";

    @Parameters(index = "1", paramLabel = "B", description = "新名称%nthe later name")
    private String later = "";

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "生效日 YYYY-MM-DD%nthe first day of it")
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--merged", description = "A 并入原已存在的 B%nB existed before and took A over")
    private boolean merged;

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    AgenciesBecame(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        return DeskSession.decide(
                surroundings,
                home,
                new Words("第 %d 号决定已生效，%d 份报告改记", "decision %d is in force, %d {report|reports} moved"),
                application -> application.agencies().became(agency, later, on, merged, author.author()));
    }
}
