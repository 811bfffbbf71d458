package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.warehouse.Exports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes part of the warehouse to a file. */
@Command(
        name = "export",
        versionProvider = Version.class,
        description =
                "导出全部指标、报告清单或发现的问题；加载进行时也可导出%nExports all figures, the list of reports, or the findings; also while a load runs")
final class ExportCommand implements Callable<Integer> {

    /** What can be exported. */
    enum What {
        figures,
        reports,
        findings
    }

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "figures|reports|findings",
            description = "指标、报告清单或问题%nfigures, list of reports, or findings")
    private What what = What.figures;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "目标文件，扩展名 .csv 或 .xlsx%nfile to write, .csv or .xlsx")
    private Path out = Path.of("");

    @Mixin
    private HomeOption home = new HomeOption();

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        requireKnownEnding();
        OutputFile.of(out);
        long rows = surroundings.look(
                DeskSession.existing(surroundings, home), application -> write(new Exports(application.database())));
        surroundings
                .console()
                .say(new Words("已导出 %,d 行到 %s", "%,d {row|rows} written to %s").with(rows, out.toAbsolutePath()));
        return ExitCode.DONE;
    }

    private void requireKnownEnding() {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            throw new WrongUse(
                    new Words("--out 须以 .csv 或 .xlsx 结尾：%s", "--out must end in .csv or .xlsx: %s").with(out));
        }
    }

    private long write(Exports exports) throws IOException {
        return switch (what) {
            case figures -> exports.figures(out);
            case reports -> exports.reports(out);
            case findings -> exports.findings(out);
        };
    }
}
