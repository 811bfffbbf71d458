package org.gongkai.command;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code gongkai}, which is nothing without one of its own commands. */
@Command(
        name = "gongkai",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "公开：把政府信息公开工作年度报告准确地载入数据仓库%n"
                + "Gongkai: annual reports on open government information, loaded exactly%n",
        footerHeading = "%n设置与退出码 / settings and exit codes:%n",
        footer = {
            "  --spring.* --gongkai.* --server.* --logging.*  传给应用的设置 / settings passed through, such as",
            "      --spring.datasource.url=jdbc:mysql://host:3306/gongkai --spring.datasource.username=…",
            "      --gongkai.load.threads=4",
            "  0 全部载入 / all loaded   1 失败 / failed   2 用法、设置或清单有误 / wrong use, setting or list",
            "  3 部分待核或拒收 / some held or rejected   4 另一运行正在进行 / another run is alive"
        })
final class GongkaiCommand {

    private GongkaiCommand() {}

    static CommandLine line(Console console, Arguments arguments, JitCompiler compiler) {
        Surroundings surroundings = new Surroundings(console, arguments, compiler);
        CommandLine line = new CommandLine(new GongkaiCommand())
                .addSubcommand(new LoadCommand(surroundings))
                .addSubcommand(new RestartCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new TemplateCommand(surroundings))
                .addSubcommand(AgenciesCommand.line(surroundings))
                .addSubcommand(ExpectedCommand.line(surroundings))
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new MigrateCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings))
                .registerConverter(Path.class, new PathValue())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setExecutionStrategy(parsed -> knowingSettings(parsed, arguments))
                .setParameterExceptionHandler(new UsageErrors(console))
                .setExecutionExceptionHandler(new FailureLines(console));
        line.addMixin("help", new HelpOptions());
        explain(line);
        return line;
    }

    /** Before anything is done, so that a mistyped setting leaves nothing behind. */
    private static int knowingSettings(ParseResult parsed, Arguments arguments) {
        requireKnownCommand(parsed);
        try {
            new KnownSettings().require(arguments.settings());
        } catch (WrongUse unknown) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), unknown.getMessage(), unknown);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Asked for the help of a command that does not exist, the parser would show that of the one above it. */
    private static void requireKnownCommand(ParseResult parsed) {
        for (ParseResult part = parsed; part != null; part = part.subcommand()) {
            CommandLine line = part.commandSpec().commandLine();
            if (!line.getSubcommands().isEmpty()
                    && !part.hasSubcommand()
                    && !part.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(line, part.unmatched());
            }
        }
    }

    private static void explain(CommandLine line) {
        line.getSubcommands().values().forEach(command -> {
            command.addMixin("help", new HelpOptions());
            command.getCommandSpec().usageMessage().sortOptions(false);
            explain(command);
        });
    }
}
