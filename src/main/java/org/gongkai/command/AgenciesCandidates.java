package org.gongkai.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.agency.AgencyCandidate;
import org.gongkai.loading.AgencyDesk;
import org.gongkai.warehouse.WaitingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which bodies held reports may be of. */
@Command(
        name = "candidates",
        versionProvider = Version.class,
        description = "列出待核报告的候选单位、得分和依据%nShows which bodies held reports may be of, with scores and evidence")
final class AgenciesCandidates implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "报告，写法同导出的 file 列%nthe report, as the column file of exports has it")
    private Optional<String> file = Optional.empty();

    @Option(names = "--all", description = "全部待核报告%nall held reports")
    private boolean all;

    @Mixin
    private HomeOption home = new HomeOption();

    AgenciesCandidates(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (file.isPresent() == all) {
            throw new WrongUse(new Words("请给出一份报告，或用 --all", "give one report, or --all"));
        }
        return DeskSession.look(surroundings, home, application -> {
            AgencyDesk desk = application.agencies();
            List<WaitingReport> reports = all ? desk.held() : List.of(report(desk, file.orElseThrow()));
            if (reports.isEmpty()) {
                surroundings.console().say(new Words("没有待核报告", "no report is held"));
            }
            reports.forEach(report -> show(report, desk));
        });
    }

    private static WaitingReport report(AgencyDesk desk, String file) {
        return desk.find(file).orElseThrow(() -> new WrongUse(new Words("没有这份报告：%s", "no such report: %s").with(file)));
    }

    private void show(WaitingReport report, AgencyDesk desk) {
        List<AgencyCandidate> candidates = desk.candidates(report);
        Console console = surroundings.console();
        console.say("%s  “%s”  %s".formatted(report.file(), report.publishedName(), Lower.words(report.reasons())));
        if (candidates.isEmpty()) {
            console.say(new Words(
                    "  没有候选；请用 agencies decide --agency 指明", "  no candidates; name it with agencies decide --agency"));
        }
        int place = 1;
        for (AgencyCandidate candidate : candidates) {
            console.say("  %d.  %2d  %s  %s  %s  %s"
                    .formatted(
                            place++,
                            candidate.score(),
                            candidate.agency().region().code(),
                            desk.place(candidate.agency()),
                            candidate.agency().name(),
                            candidate
                                    .year()
                                    .map(year -> Integer.toString(year.value()))
                                    .orElse("----")));
            console.say("          " + candidate.evidence());
        }
    }
}
