package org.gongkai.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What persons do about who reported; nothing without one of its own commands. */
@Command(
        name = "agencies",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "报告单位：查看待核报告的候选单位，决定归属，登记别名、更名、并入%n"
                + "The reporting bodies: candidates of held reports, decisions, further names, renamings, mergers")
final class AgenciesCommand {

    private AgenciesCommand() {}

    static CommandLine line(Surroundings surroundings) {
        CommandLine line = new CommandLine(new AgenciesCommand());
        List.of(
                        new AgenciesList(surroundings),
                        new AgenciesCandidates(surroundings),
                        new AgenciesDecide(surroundings),
                        new AgenciesSame(surroundings),
                        new AgenciesBecame(surroundings),
                        new AgenciesUndo(surroundings),
                        new AgenciesExport(surroundings),
                        new AgenciesImport(surroundings))
                .forEach(line::addSubcommand);
        return line;
    }
}
