package org.gongkai.loading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Decision;
import org.gongkai.agency.ReportingYear;
import org.gongkai.warehouse.AgencyRegister;
import org.gongkai.warehouse.IdentityDecisions;
import org.gongkai.warehouse.ListFile;
import org.gongkai.warehouse.ListRejected;
import org.gongkai.warehouse.WaitingReport;
import org.gongkai.warehouse.WaitingReports;

/** Writes the register of agencies with all decisions in force to a file, and takes such a file over. */
public final class RegisterDesk {
    private static final List<String> COLUMNS = List.of(
            "kind",
            "agency",
            "agency_key",
            "region_code",
            "agency_kind",
            "other",
            "other_key",
            "other_region_code",
            "other_kind",
            "effective_on",
            "year",
            "file",
            "content_hash",
            "part",
            "printed_name",
            "name_key",
            "evidence",
            "decided_by",
            "decided_at",
            "reason",
            "agency_id");
    private static final Map<String, String> HEADINGS =
            COLUMNS.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));

    private final SoleWriter writer;
    private final IdentityDecisions decisions;
    private final WaitingReports waiting;
    private final Bodies bodies;
    private final Rereading rereading;

    RegisterDesk(
            SoleWriter writer,
            IdentityDecisions decisions,
            WaitingReports waiting,
            Bodies bodies,
            Rereading rereading) {
        this.writer = writer;
        this.decisions = decisions;
        this.waiting = waiting;
        this.bodies = bodies;
        this.rereading = rereading;
    }

    /** Returns the number of rows; the file appears complete or not at all. */
    public long export(Path file) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        long rows = 0;
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(partial, StandardCharsets.UTF_8)) {
            csv.writeRecord(COLUMNS);
            for (Agency agency : bodies.all()) {
                csv.writeRecord(row(agency));
                rows++;
            }
            for (AgencyRegister.Entry entry : decisions.register().entries()) {
                if (!entry.undone()) {
                    csv.writeRecord(row(entry));
                    rows++;
                }
            }
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        return rows;
    }

    private static List<String> row(Agency agency) {
        List<String> row = new ArrayList<>(List.of("agency"));
        row.addAll(columns(agency));
        while (row.size() < COLUMNS.size() - 1) {
            row.add("");
        }
        row.add(Long.toString(agency.id()));
        return row;
    }

    private static List<String> row(AgencyRegister.Entry entry) {
        Decision decision = entry.decision();
        List<String> row = new ArrayList<>(List.of(word(decision.kind())));
        row.addAll(columns(decision.agency()));
        row.addAll(decision.other().map(RegisterDesk::columns).orElse(List.of("", "", "", "")));
        row.addAll(List.of(
                decision.kind() == Decision.Kind.RENAMED || decision.kind() == Decision.Kind.MERGED
                        ? decision.on().toString()
                        : "",
                decision.year().map(year -> Integer.toString(year.value())).orElse(""),
                entry.file(),
                decision.contentHash(),
                decision.part() > 0 ? Integer.toString(decision.part()) : "",
                entry.printedName(),
                decision.nameKey(),
                decision.evidence(),
                entry.decidedBy(),
                entry.decidedAt().toString(),
                entry.reason(),
                Long.toString(decision.agency().id())));
        return row;
    }

    private static List<String> columns(Agency agency) {
        return List.of(agency.name(), agency.nameKey(), agency.region().code(), word(agency.kind()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Takes over what such a file says and is not known yet, as a whole or not at all.
     *
     * @throws ListRejected with every line that cannot be used
     */
    public DeskResult importFrom(Path file, Author author) throws InterruptedException, IOException {
        List<ListFile.Line> lines = ListFile.read(file, HEADINGS, List.of("kind", "agency"));
        return writer.alone(lease -> {
            RegisterLines read = RegisterLines.of(lines, bodies, author);
            if (!read.problems().isEmpty()) {
                throw new ListRejected(read.problems());
            }
            return writer.inOneTransaction(lease, () -> taken(read));
        });
    }

    private DeskResult.Done taken(RegisterLines read) {
        List<Decision> known = decisions.register().read().decisions();
        decisions.introduce(read.agencies());
        int taken = 0;
        for (AgencyRegister.Entry entry : read.entries()) {
            if (known.stream().noneMatch(decision -> isSame(decision, entry.decision()))) {
                decisions.keep(entry.numbered(decisions.register().next()));
                taken++;
            }
        }
        int moved = decisions.rekey();
        List<DeskResult.Settled> settled = new ArrayList<>();
        for (WaitingReport held : waiting.held()) {
            settled.addAll(rereading.read(held));
        }
        return new DeskResult.Done(taken, settled, moved);
    }

    private static boolean isSame(Decision one, Decision other) {
        return one.kind() == other.kind()
                && one.contentHash().equals(other.contentHash())
                && one.part() == other.part()
                && one.agency().id() == other.agency().id()
                && one.other().map(Agency::id).equals(other.other().map(Agency::id))
                && one.year().map(ReportingYear::value).equals(other.year().map(ReportingYear::value))
                && one.on().equals(other.on());
    }
}
