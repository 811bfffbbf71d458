package org.gongkai.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Which reports are due; nothing without one of its own commands. */
@Command(
        name = "expected",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "应报清单：谁应在何时之前报送，报了没有%nWhich reports are due, and what has come of them")
final class ExpectedCommand {

    private ExpectedCommand() {}

    static CommandLine line(Surroundings surroundings) {
        CommandLine line = new CommandLine(new ExpectedCommand());
        List.of(new ExpectedImport(surroundings), new ExpectedList(surroundings), new ExpectedWaive(surroundings))
                .forEach(line::addSubcommand);
        return line;
    }
}
