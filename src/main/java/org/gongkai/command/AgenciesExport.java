package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the register of agencies to a file. */
@Command(
        name = "export",
        versionProvider = Version.class,
        description =
                "导出单位名录及生效中的决定，可用 agencies import 导回%nWrites the bodies and the decisions in force to a file that agencies import takes")
final class AgenciesExport implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE.csv", description = "目标文件%nfile to write")
    private Path file = Path.of("");

    @Mixin
    private HomeOption home = new HomeOption();

    AgenciesExport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return DeskSession.look(
                surroundings,
                home,
                application -> surroundings
                        .console()
                        .say(new Words("已导出 %,d 行到 %s", "%,d {row|rows} written to %s")
                                .with(application.register().export(file.toAbsolutePath()), file.toAbsolutePath())));
    }
}
