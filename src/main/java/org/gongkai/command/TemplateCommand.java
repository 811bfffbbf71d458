package org.gongkai.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.ReportingYear;
import org.gongkai.form.Edition;
import org.gongkai.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the statutory form as a workbook, for reports that exist only on paper or as pictures. */
@Command(
        name = "template",
        versionProvider = Version.class,
        description =
                "生成法定表格的 Excel 填报表，填好后放入收件箱即可载入%nWrites the statutory form as a workbook to key a report into; filled in, it loads like any other")
final class TemplateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--agency",
            required = true,
            paramLabel = "NAME",
            description = "填报单位全称%nfull name of the body that reports")
    private String agency = "";

    @Option(names = "--year", required = true, paramLabel = "YYYY", description = "报告年度%nyear reported on")
    private int year;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description =
                    "单位所在地的行政区划代码（6位，乡镇9位），名称中没有地名时填写%ncode of the region, six digits or a township's nine, where the name lacks its place")
    private Optional<String> region = Optional.empty();

    @Option(
            names = "--edition",
            paramLabel = "2021|2019",
            description = "格式版本，默认按年度确定%nedition of the form; by default that of the year")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "目标文件%nfile to write")
    private Path out = Path.of("");

    TemplateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (!String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new WrongUse(new Words("--out 须以 .xlsx 结尾：%s", "--out must end in .xlsx: %s").with(out));
        }
        OutputFile file = OutputFile.of(out);
        if (Files.exists(file.path())) {
            throw new WrongUse(new Words(
                            "文件已存在，不会覆盖已填的表：%s",
                            "the file exists, and a form that was filled in is not overwritten: %s")
                    .with(file.path()));
        }
        Template template = new Template(agency, reportingYear(), region, chosenEdition());
        Identification identity = identified(template);
        try (OutputStream to = Files.newOutputStream(file.path(), StandardOpenOption.CREATE_NEW)) {
            template.write(to);
        }
        surroundings
                .console()
                .say(new Words("已生成 %s 的填报表：%s", "wrote the form of %s: %s")
                        .with(identity.agency().orElseThrow().name(), file.path()));
        return ExitCode.DONE;
    }

    private ReportingYear reportingYear() {
        int thisYear = Year.now(ZoneId.of("Asia/Shanghai")).getValue();
        if (year < ReportingYear.FIRST || year > thisYear) {
            throw new WrongUse(new Words("年度须在 %d 至 %d 之间：%d", "the year must be from %d to %d: %d")
                    .with(ReportingYear.FIRST, thisYear, year));
        }
        return new ReportingYear(year);
    }

    private Edition chosenEdition() {
        return edition.map(id -> Template.edition(id)
                        .orElseThrow(() -> new WrongUse(
                                new Words("没有这个格式版本：%1$s；有 %2$s", "no such edition of the form: %1$s; there are %3$s")
                                        .with(
                                                id,
                                                String.join(" 和 ", Template.editions()),
                                                String.join(" and ", Template.editions())))))
                .orElseGet(() -> Template.edition(new ReportingYear(year)));
    }

    /** A form whose body could not be told when it comes back is not handed out. */
    private static Identification identified(Template template) {
        Identifier identifier = Identifier.load();
        template.region()
                .filter(code -> identifier.regions().known(code).isEmpty())
                .ifPresent(code -> {
                    throw new WrongUse(new Words("没有这个行政区划代码：%s", "no such region code: %s").with(code));
                });
        Identification identity = template.identity(identifier);
        if (identity.held()) {
            throw new WrongUse(new Words(
                            "填好后将无法载入：%1$s；请用 --agency 写全称，或用 --region 给出行政区划代码",
                            "the filled form would be held: %2$s; give the full name with --agency, or the region with --region")
                    .with(
                            identity.holds().get(0).chinese(),
                            identity.holds().get(0).english()));
        }
        return identity;
    }
}
