package org.gongkai.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.check.CheckedReport;
import org.gongkai.submission.Content;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionPath;

/** Files presented to a run, with what reading each would give. */
final class Inbox {
    static final Instant MODIFIED = Instant.parse("2026-01-20T16:30:00Z");

    private final Map<SubmissionPath, Outcome> files = new TreeMap<>();

    /** A file of this content, in which these reports would be read. */
    Inbox file(String path, String content, ReportBuilder... reports) {
        List<CheckedReport> checked =
                List.of(reports).stream().map(ReportBuilder::checked).toList();
        files.put(new SubmissionPath(path), new Outcome.Extracted(hash(content), checked));
        return this;
    }

    Inbox unusable(String path, String content) {
        files.put(
                new SubmissionPath(path),
                new Outcome.Rejected(
                        Optional.of(hash(content)), RejectionReason.NO_STATUTORY_TABLES, Particulars.of("0 tables")));
        return this;
    }

    static ContentHash hash(String content) {
        return Content.of(content).hash();
    }

    List<PresentedFile> presented() {
        return files.keySet().stream()
                .map(path -> new PresentedFile(path, 1_000, MODIFIED))
                .toList();
    }

    Outcome reading(SubmissionPath path) {
        Outcome outcome = files.get(path);
        if (outcome == null) {
            throw new IllegalArgumentException("not presented: " + path);
        }
        return outcome;
    }
}
