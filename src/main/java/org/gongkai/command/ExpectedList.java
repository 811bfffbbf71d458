package org.gongkai.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.warehouse.ExpectedFilings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what has come of the expected reports. */
@Command(
        name = "list",
        versionProvider = Version.class,
        description = "列出应报单位的报送情况%nShows what has come of the expected reports")
final class ExpectedList implements Callable<Integer> {
    private static final List<String> STATUSES =
            List.of("on_time", "late", "filed", "held", "rejected", "waived", "missing", "not_due");

    private final Surroundings surroundings;

    @Option(names = "--year", paramLabel = "YYYY", description = "报告年度，默认全部%nthe reporting year; by default all")
    private Optional<Integer> year = Optional.empty();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "on_time, late, filed, held, rejected, waived, missing, not_due 之一%nonly one of these")
    private Optional<String> status = Optional.empty();

    @Mixin
    private HomeOption home = new HomeOption();

    ExpectedList(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        status.filter(asked -> !STATUSES.contains(asked)).ifPresent(unknown -> {
            throw new WrongUse(new Words("没有这种报送情况：%s；可用 %s", "no such status: %s; there are %s")
                    .with(unknown, String.join(", ", STATUSES)));
        });
        return DeskSession.look(
                surroundings,
                home,
                application -> application.expected().status(year).stream()
                        .filter(filing -> status.isEmpty() || status.get().equals(filing.status()))
                        .map(ExpectedList::line)
                        .forEach(surroundings.console()::say));
    }

    private static String line(ExpectedFilings.Status filing) {
        String line = "%d  %-8s  %-9s  %s  %s  %s"
                .formatted(
                        filing.year(),
                        filing.status(),
                        filing.regionCode(),
                        filing.agency(),
                        filing.tier(),
                        filing.due().map(LocalDate::toString).orElse(""));
        return filing.chinese().isEmpty()
                ? line
                : line + System.lineSeparator() + "      " + filing.chinese() + " " + filing.english();
    }
}
