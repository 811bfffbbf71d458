package org.gongkai.loading;

import java.util.List;
import java.util.function.Supplier;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Register;
import org.gongkai.check.CheckedReport;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.gongkai.warehouse.Outcome;

/** Reads reports out of submissions, each of the body and year that persons decided on where they did. Thread safe. */
final class SettledReading {
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
    List<CheckedReport> reports(Submission submission) {
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

    /** The reports as the submission's own words have them. */
    List<Report> unsettled(Submission submission) {
        return extraction.get().extract(submission);
    }
}
