package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a register of agencies over. */
@Command(
        name = "import",
        versionProvider = Version.class,
        description =
                "导入 agencies export 的文件；有一行不对就什么也不导入%nTakes over a file of agencies export, as a whole or not at all")
final class AgenciesImport implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = ".csv 或 .xlsx%n.csv or .xlsx")
    private Path file = Path.of("");

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    AgenciesImport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        return DeskSession.take(
                surroundings,
                home,
                file,
                new Words(
                        "导入了 %d 项新决定，%d 份报告改记", "%d {new decision|new decisions} imported, %d {report|reports} moved"),
                application -> application.register().importFrom(file, author.author()));
    }
}
