package org.gongkai.loading;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCandidate;
import org.gongkai.agency.Decision;
import org.gongkai.agency.Identification;
import org.gongkai.agency.NameKey;
import org.gongkai.agency.Question;
import org.gongkai.agency.Region;
import org.gongkai.agency.Region.Level;
import org.gongkai.agency.Register;
import org.gongkai.agency.ReportingYear;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.gongkai.warehouse.AgencyRegister;
import org.gongkai.warehouse.IdentityDecisions;
import org.gongkai.warehouse.WaitingReport;
import org.gongkai.warehouse.WaitingReports;

/** Where a person decides who reported: one decision at a time over all processes, and never during a load. */
public final class AgencyDesk {
    private final SoleWriter writer;
    private final IdentityDecisions decisions;
    private final WaitingReports waiting;
    private final Bodies bodies;
    private final Rereading rereading;

    AgencyDesk(
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

    /** Where a body stands, from the province down. */
    public String place(Agency agency) {
        return bodies.place(agency);
    }

    /** The agencies of the warehouse, under each of their names. */
    public List<Agency> agencies() {
        return bodies.all();
    }

    /** What persons decided, also what they took back, the earliest first. */
    public List<AgencyRegister.Entry> decisions() {
        return decisions.register().entries();
    }

    /** The held reports by file. */
    public List<WaitingReport> held() {
        return waiting.held();
    }

    /** The report that stands for a file as exports name it. */
    public Optional<WaitingReport> find(String file) {
        return waiting.find(file);
    }

    /** The candidates of a held report as they are numbered for {@link #decide}: by its words, then by resemblance. */
    public List<AgencyCandidate> candidates(WaitingReport report) {
        return bodies.withLookalikes(waiting.candidates(report), report.publishedName());
    }

    /**
     * Says whose a report is, and loads it at once. Every other held report that asks the same is loaded with it.
     *
     * @throws DecisionRefused where the file, the body or the year cannot be told
     */
    public DeskResult decide(Choice choice, Author author) throws InterruptedException, IOException {
        return writer.alone(lease -> {
            WaitingReport report = report(choice.file());
            Submission submission = rereading.source(report);
            Report read = part(rereading.unsettled(submission), report);
            Optional<Decision> standing = bodies.decision(
                    read.identification(),
                    decisions.register().read(),
                    report.hash().hex(),
                    report.part());
            Decision decision = decision(choice, report, read.identification(), standing);
            AgencyRegister.Entry entry = entry(decision, report.file(), report.publishedName(), author);
            List<WaitingReport> alike = rereading.alike(report);
            return writer.inOneTransaction(lease, () -> {
                decisions.keep(entry);
                List<DeskResult.Settled> settled = new ArrayList<>(rereading.read(report));
                for (WaitingReport other : alike) {
                    settled.addAll(rereading.read(other));
                }
                return new DeskResult.Done(decision.number(), settled, 0);
            });
        });
    }

    /**
     * @param read what the report says by itself
     * @param standing what was decided on it before, or on another report for it too, and stays as far as it is not
     *     decided anew
     */
    private Decision decision(Choice choice, WaitingReport report, Identification read, Optional<Decision> standing) {
        Optional<AgencyCandidate> candidate = choice.candidate().map(place -> candidate(report, place));
        Agency agency = candidate
                .map(AgencyCandidate::agency)
                .or(() -> choice.agency().map(name -> bodies.find(name, choice.region())))
                .or(() -> standing.map(Decision::agency))
                .or(read::agency)
                .orElseThrow(() -> new DecisionRefused(
                        "请用 --agency 或 --candidate 指明单位", "say which body by --agency or --candidate"));
        Optional<ReportingYear> year = choice.year()
                .map(AgencyDesk::year)
                .or(() -> candidate
                        .flatMap(AgencyCandidate::year)
                        .filter(guess -> read.year().isEmpty()))
                .or(() -> standing.filter(decision -> isOn(report, decision)).flatMap(Decision::year))
                .filter(decided -> !read.year().equals(Optional.of(decided)));
        if (year.isEmpty() && read.year().isEmpty()) {
            throw new DecisionRefused("报告没有写明年度，请用 --year 指明", "the report states no year; say which by --year");
        }
        Question question = read.question()
                .orElseGet(
                        () -> new Question(read.publishedName().map(NameKey::of).orElse(""), "", List.of()));
        return Decision.ofReport(
                decisions.register().next(), report.hash().hex(), report.part(), question, agency, year);
    }

    private static boolean isOn(WaitingReport report, Decision decision) {
        return decision.contentHash().equals(report.hash().hex()) && decision.part() == report.part();
    }

    private static ReportingYear year(int year) {
        try {
            return new ReportingYear(year);
        } catch (IllegalArgumentException impossible) {
            throw new DecisionRefused("不可能的年度：" + year, "no possible year: " + year);
        }
    }

    private AgencyCandidate candidate(WaitingReport report, int place) {
        List<AgencyCandidate> candidates = candidates(report);
        if (place < 1 || place > candidates.size()) {
            throw new DecisionRefused(
                    "没有第 %d 个候选，共 %d 个；见 agencies candidates".formatted(place, candidates.size()),
                    "there is no candidate %d, only %d; see agencies candidates".formatted(place, candidates.size()));
        }
        return candidates.get(place - 1);
    }

    private WaitingReport report(String file) {
        WaitingReport report = waiting.find(file)
                .orElseThrow(() -> new DecisionRefused(
                        "没有这份报告：" + file + "；见 agencies candidates --all",
                        "no such report: " + file + "; see agencies candidates --all"));
        rereading.requireReadAsNow(report);
        return report;
    }

    private static Report part(List<Report> reports, WaitingReport waiting) {
        return reports.stream()
                .filter(report -> report.part() == waiting.part())
                .findFirst()
                .orElseThrow(() -> new DecisionRefused(
                        waiting.file() + " 中已读不到这份报告，请先重新 load",
                        "this version does not find the report in " + waiting.file() + "; load it again first"));
    }

    /** Says that two names are one body's, the first of which it is known by. */
    public DeskResult same(String agency, String other, Author author) throws InterruptedException, IOException {
        return writer.alone(lease -> united(lease, author, number -> {
            Agency one = bodies.find(agency, Optional.empty());
            Agency two = bodies.find(other, Optional.empty());
            requireApart(one, two);
            return Decision.same(number, one, two);
        }));
    }

    /**
     * Says that a body has another name from a day on, or that another body took it over then.
     *
     * @param merged whether the other body existed before
     */
    public DeskResult became(String agency, String later, LocalDate on, boolean merged, Author author)
            throws InterruptedException, IOException {
        return writer.alone(lease -> united(lease, author, number -> {
            Agency one = bodies.find(agency, Optional.empty());
            Agency two = bodies.find(later, Optional.empty());
            requireApart(one, two);
            if (merged) {
                return Decision.merged(number, one, two, on);
            }
            bodies.firstReport(two)
                    .filter(year -> LocalDate.of(year, 12, 31).isBefore(on))
                    .ifPresent(year -> {
                        throw new DecisionRefused(
                                two.name() + " 在更名之前（" + year + " 年）已有报告：若是并入，请加 --merged；若一直是同一单位，请用 agencies same",
                                two.name() + " reported before that day (" + year
                                        + "): if it took the other over, add --merged; if they always were one body, use agencies same");
                    });
            return Decision.renamed(number, one, two, on);
        }));
    }

    private interface Deciding {
        Decision numbered(long number);
    }

    private DeskResult.Done united(Lease lease, Author author, Deciding deciding) {
        Decision decision = deciding.numbered(decisions.register().next());
        return writer.inOneTransaction(lease, () -> {
            decisions.keep(entry(decision, "", "", author));
            return new DeskResult.Done(decision.number(), List.of(), decisions.rekey());
        });
    }

    /** Whether two names are of bodies in two provinces, which one body seldom is. */
    public boolean areOfTwoProvinces(String agency, String other) {
        Region one = bodies.find(agency, Optional.empty()).region();
        Region two = bodies.find(other, Optional.empty()).region();
        return one.level() != Level.STATE
                && two.level() != Level.STATE
                && !one.code().substring(0, 2).equals(two.code().substring(0, 2));
    }

    private void requireApart(Agency one, Agency two) {
        Register now = decisions.register().read();
        if (now.body(one.id()) == now.body(two.id())) {
            throw new DecisionRefused(
                    one.name() + " 与 " + two.name() + " 已是同一单位",
                    one.name() + " and " + two.name() + " already are one body");
        }
    }

    /** Takes a decision back, with all that it changed. */
    public DeskResult undo(long number, Author author) throws InterruptedException, IOException {
        return writer.alone(lease -> {
            AgencyRegister.Entry entry = decisions.register().entries().stream()
                    .filter(known -> known.decision().number() == number && !known.undone())
                    .findFirst()
                    .orElseThrow(() -> new DecisionRefused(
                            "没有生效中的第 " + number + " 号决定；见 agencies list --decisions",
                            "no decision " + number + " is in force; see agencies list --decisions"));
            return writer.inOneTransaction(lease, () -> undone(entry, author));
        });
    }

    private DeskResult.Done undone(AgencyRegister.Entry entry, Author author) {
        long number = entry.decision().number();
        List<WaitingReport> touched = waiting.citing(number);
        touched.forEach(rereading::requireReadAsNow);
        decisions.takeBack(entry, author.name(), now());
        List<DeskResult.Settled> settled = new ArrayList<>();
        touched.forEach(report -> settled.addAll(rereading.read(report)));
        return new DeskResult.Done(number, settled, decisions.rekey());
    }

    private static AgencyRegister.Entry entry(Decision decision, String file, String printedName, Author author) {
        return new AgencyRegister.Entry(decision, file, printedName, author.reason(), author.name(), now(), false);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
