package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a list over of who is to report. */
@Command(
        name = "import",
        versionProvider = Version.class,
        description =
                "导入应报单位清单：单位、年度、层级（政府、部门、乡镇）%nTakes over a list of bodies, years and tiers (government, department, township)")
final class ExpectedImport implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = ".csv 或 .xlsx，第一行为列名%n.csv or .xlsx, headings first")
    private Path file = Path.of("");

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    ExpectedImport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        return DeskSession.take(
                surroundings,
                home,
                file,
                new Words("应报清单已导入，共 %2$d 项", "%2$d expected filings imported"),
                application -> application.expected().importFrom(file, author.author()));
    }
}
