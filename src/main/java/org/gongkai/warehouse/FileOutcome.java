package org.gongkai.warehouse;

import org.gongkai.submission.SubmissionPath;

/**
 * Where a presented file went.
 *
 * @param outcome {@code loaded}, {@code unchanged}, {@code superseded}, {@code held} or {@code rejected}
 * @param reasonCode empty when there is nothing to explain
 * @param chinese the reason for people, empty with the code
 */
public record FileOutcome(
        SubmissionPath path, String outcome, String reasonCode, String chinese, String english, int reports) {}
