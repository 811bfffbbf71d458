package org.gongkai.loading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Register;
import org.gongkai.check.CheckedReport;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.extraction.ReportRejected;
import org.gongkai.report.Report;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.gongkai.warehouse.Outcome;
import org.gongkai.warehouse.RejectedFiling;

/** Reads reports out of submissions, each of the body and year that persons decided on where they did. Thread safe. */
final class SettledReading implements ReadFile.Reports {
    private static final Pattern ARCHIVE = Pattern.compile("(?i)\\.(?:zip|rar|7z|tar|t?gz)$");
    private static final Set<String> STATED = Set.of("manifest", "title", "heading", "path", "signature");

    private final Supplier<Extraction> extraction;
    private final Supplier<Identifier> identifier;
    private final Register register;
    private final Supplier<Checks> checks;

    SettledReading(
            Supplier<Extraction> extraction,
            Supplier<Identifier> identifier,
            Register register,
            Supplier<Checks> checks) {
        this.extraction = extraction;
        this.identifier = identifier;
        this.register = register;
        this.checks = checks;
    }

    /** @throws org.gongkai.submission.SubmissionRejected where no report can be read out of it */
    @Override
    public List<CheckedReport> of(Submission submission) {
        return settled(submission, unsettled(submission)).reports();
    }

    /** @param reports as the submission's own words have them */
    Outcome.Extracted settled(Submission submission, List<Report> reports) {
        List<CheckedReport> checked = reports.stream()
                .map(report -> report.as(identifier
                        .get()
                        .settle(
                                report.identification(),
                                register,
                                submission.hash().hex(),
                                report.part())))
                .map(report -> checks.get().apply(report))
                .toList();
        return new Outcome.Extracted(submission.hash(), checked);
    }

    /** By the document's own words, where it could be read; a name that only loose wording gives is not believed. */
    @Override
    public Optional<RejectedFiling> filing(PresentedFile file, SubmissionRejected rejected) {
        if (isOfMany(file)) {
            return Optional.empty();
        }
        Optional<Identification> found = rejected instanceof ReportRejected read
                ? read.identification()
                : Optional.of(extraction.get().identify(file.path(), file.statement()));
        return found.filter(identified -> !identified.held() && isStated(identified))
                .flatMap(identified -> identified
                        .agency()
                        .flatMap(agency -> identified
                                .year()
                                .map(year ->
                                        new RejectedFiling(agency, register.settle(agency, Optional.of(year)), year))));
    }

    /** The name of an archive is that of many bodies' reports. */
    private static boolean isOfMany(PresentedFile file) {
        return ARCHIVE.matcher(file.path().value()).find()
                && file.statement().agency().isEmpty();
    }

    private static boolean isStated(Identification found) {
        return found.evidence().stream()
                .anyMatch(evidence -> STATED.contains(evidence.source())
                        && evidence.supports().startsWith("agency="));
    }

    /** The reports as the submission's own words have them. */
    List<Report> unsettled(Submission submission) {
        return extraction.get().extract(submission);
    }
}
