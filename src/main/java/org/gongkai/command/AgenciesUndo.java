package org.gongkai.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a decision back. */
@Command(
        name = "undo",
        versionProvider = Version.class,
        description = "撤销一项决定及其一切后果%nTakes a decision back, with all that it changed")
final class AgenciesUndo implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "N",
            description = "决定的编号，见 agencies list --decisions%nits number, see agencies list --decisions")
    private long number;

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    AgenciesUndo(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        return DeskSession.decide(
                surroundings,
                home,
                new Words(
                        "第 %1$d 号决定已撤销：%2$d 份报告改回原单位，%3$d 份重新识别",
                        "decision %1$d is undone: %2$d reports are their former body's again, %3$d were read anew"),
                application -> application.agencies().undo(number, author.author()));
    }
}
