package org.gongkai.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gongkai.loading.AgencyDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says that two names are one body's. */
@Command(
        name = "same",
        versionProvider = Version.class,
        description = "指明两个名称是同一单位，以第一个为准%nSays that two names are one body's, known by the first")
final class AgenciesSame implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "A", description = "保留的名称%nthe name kept")
    private String agency = "";

    @Parameters(index = "1", paramLabel = "B", description = "别名%nthe further name")
    private String other = "";

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    AgenciesSame(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        return DeskSession.decide(
                surroundings,
                home,
                new Words("第 %d 号决定已生效，%d 份报告改记", "decision %d is in force, %d {report|reports} moved"),
                application -> {
                    AgencyDesk desk = application.agencies();
                    if (desk.areOfTwoProvinces(agency, other)) {
                        surroundings
                                .console()
                                .complain(new Words(
                                                "注意：%s 与 %s 不在同一个省；若有误，请用 agencies undo 撤销",
                                                "warning: %s and %s are of two provinces; if that is wrong, take it back with agencies undo")
                                        .with(agency, other));
                    }
                    return desk.same(agency, other, author.author());
                });
    }
}
