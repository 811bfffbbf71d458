package org.gongkai.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Identification;
import org.gongkai.agency.NameKey;
import org.gongkai.agency.Register;
import org.gongkai.agency.ReportingYear;
import org.gongkai.extraction.Extraction;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.gongkai.warehouse.IdentityDecisions;
import org.gongkai.warehouse.Outcome;
import org.gongkai.warehouse.WaitingReport;
import org.gongkai.warehouse.WaitingReports;

/** Reads reports anew from the bytes that the archive kept, as the register of now has it. */
final class Rereading {
    private final WaitingReports waiting;
    private final IdentityDecisions decisions;
    private final FileReading reading;
    private final SourceArchive archive;

    Rereading(WaitingReports waiting, IdentityDecisions decisions, FileReading reading, SourceArchive archive) {
        this.waiting = waiting;
        this.decisions = decisions;
        this.reading = reading;
        this.archive = archive;
    }

    /** The reports as the submission's own words have them. */
    List<Report> unsettled(Submission submission) {
        return reading.under(Register.EMPTY).unsettled(submission);
    }

    /** Another version of the reading could change figures, which no decision may. */
    void requireReadAsNow(WaitingReport report) {
        if (!report.held() && !report.extraction().equals(Extraction.VERSION)) {
            throw new DecisionRefused(
                    report.file() + " 由旧版程序识别，请先重新 load",
                    report.file() + " was read by another version; load it again first");
        }
    }

    Submission source(WaitingReport report) {
        try {
            return new Submission(
                    report.path(),
                    archive.find(report.hash())
                            .orElseThrow(() -> new DecisionRefused(
                                    "归档中没有 " + report.file() + " 的原件（"
                                            + report.hash().hex() + "）",
                                    "the archive lacks the source of " + report.file() + " ("
                                            + report.hash().hex() + ")")),
                    waiting.statement(report));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Held reports that may ask the same. */
    List<WaitingReport> alike(WaitingReport decided) {
        String name = NameKey.of(decided.publishedName());
        return waiting.held().stream()
                .filter(other -> other.reportId() != decided.reportId())
                .filter(other -> other.hash().equals(decided.hash())
                        || (!name.isEmpty() && NameKey.of(other.publishedName()).equals(name)))
                .toList();
    }

    /** Reads a report anew under the register of now, and writes it where that changes what it is. */
    List<DeskResult.Settled> read(WaitingReport report) {
        Submission submission = source(report);
        SettledReading settled = reading.under(decisions.register().read());
        List<Report> reports;
        try {
            reports = settled.unsettled(submission);
        } catch (SubmissionRejected unreadable) {
            return List.of();
        }
        Outcome.Extracted outcome = settled.settled(submission, reports);
        Optional<Identification> now = outcome.reports().stream()
                .map(checked -> checked.report())
                .filter(read -> read.part() == report.part())
                .map(Report::identification)
                .findFirst();
        if (now.isEmpty() || (report.held() && now.get().held())) {
            return List.of();
        }
        decisions.rewrite(report.submissionKey(), outcome, Set.of(report.part()));
        return Stream.of(now.get())
                .map(identification -> new DeskResult.Settled(
                        report.file(),
                        identification.held()
                                ? ""
                                : identification.agency().map(Agency::name).orElse(""),
                        identification
                                .agency()
                                .map(agency -> agency.region().code())
                                .orElse(""),
                        identification.year().map(ReportingYear::value).orElse(-1)))
                .toList();
    }
}
