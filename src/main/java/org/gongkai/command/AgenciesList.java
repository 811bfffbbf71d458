package org.gongkai.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.agency.Agency;
import org.gongkai.warehouse.AgencyRegister;
import org.gongkai.warehouse.WaitingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the agencies of the warehouse, what is held, or what was decided. */
@Command(
        name = "list",
        versionProvider = Version.class,
        description = "列出已知单位、待核报告或已作的决定%nLists the known bodies, the held reports or the decisions")
final class AgenciesList implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--held", description = "列出待核报告%nthe held reports")
    private boolean held;

    @Option(names = "--decisions", description = "列出所有决定%nall decisions")
    private boolean decisions;

    @Option(names = "--like", paramLabel = "TEXT", description = "只列出含此文字的%nonly what contains this text")
    private Optional<String> like = Optional.empty();

    @Mixin
    private HomeOption home = new HomeOption();

    AgenciesList(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return DeskSession.look(surroundings, home, application -> {
            if (held) {
                application.agencies().held().stream()
                        .map(AgenciesList::line)
                        .filter(this::isAskedFor)
                        .forEach(surroundings.console()::say);
            } else if (decisions) {
                application.agencies().decisions().stream()
                        .map(AgenciesList::line)
                        .filter(this::isAskedFor)
                        .forEach(surroundings.console()::say);
            } else {
                application.agencies().agencies().stream()
                        .map(AgenciesList::line)
                        .filter(this::isAskedFor)
                        .forEach(surroundings.console()::say);
            }
        });
    }

    private boolean isAskedFor(String line) {
        return like.isEmpty() || line.contains(like.get());
    }

    private static String line(Agency agency) {
        return "%-9s  %s  %s  %d"
                .formatted(agency.region().code(), agency.name(), Lower.word(agency.kind()), agency.id());
    }

    private static String line(WaitingReport report) {
        return "%s  “%s”  %s".formatted(report.file(), report.publishedName(), Lower.words(report.reasons()));
    }

    private static String line(AgencyRegister.Entry entry) {
        return "%d%s  %s  %s (%s)%s%s%s  %s %s %s"
                .formatted(
                        entry.decision().number(),
                        entry.undone() ? " 已撤销 undone" : "",
                        Lower.word(entry.decision().kind()),
                        entry.decision().agency().name(),
                        entry.decision().agency().region().code(),
                        entry.decision()
                                .other()
                                .map(other -> " ← " + other.name())
                                .orElse(""),
                        entry.decision().year().map(year -> " " + year.value()).orElse(""),
                        entry.file().isEmpty() ? "" : "  " + entry.file(),
                        entry.decidedBy(),
                        entry.decidedAt().toLocalDate(),
                        entry.reason());
    }
}
