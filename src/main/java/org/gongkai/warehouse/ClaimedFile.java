package org.gongkai.warehouse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;

/**
 * A registered file that this transaction alone decides on.
 *
 * @param modified in UTC
 */
record ClaimedFile(
        long run,
        long order,
        SubmissionPath path,
        long size,
        LocalDateTime modified,
        Outcome outcome,
        Statement statement) {

    /** When it was received, in UTC: the beginning of the day stated, else when it was last modified. */
    LocalDateTime received() {
        return statement.received().isEmpty() ? modified : Moments.startOf(LocalDate.parse(statement.received()));
    }

    String pathKey() {
        return Texts.key(path.value());
    }

    /** The key of the submission if it gives new reports. */
    long submissionKey() {
        return ReportKeys.submission(run, order);
    }
}
