package org.gongkai.loading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gongkai.check.CheckedReport;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.submission.Content;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Statement;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.gongkai.warehouse.Outcome;
import org.gongkai.warehouse.Processed;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Finds out what one presented file comes to: reads its bytes once, keeps them, and reads reports out of them. */
final class ReadFile implements ItemProcessor<Candidate, Processed> {
    private final Source source;
    private final long maxFileSize;
    private final SourceArchive archive;
    private final Extraction extraction;
    private final Checks checks;

    ReadFile(Source source, long maxFileSize, SourceArchive archive, Extraction extraction, Checks checks) {
        this.source = source;
        this.maxFileSize = maxFileSize;
        this.archive = archive;
        this.extraction = extraction;
        this.checks = checks;
    }

    @Override
    public Processed process(Candidate candidate) {
        try {
            return new Processed(candidate.file(), outcome(candidate));
        } catch (IOException | RuntimeException ourFault) {
            throw new FileFailed(candidate.file().path(), ourFault);
        }
    }

    private Outcome outcome(Candidate candidate) throws IOException {
        Statement statement = candidate.file().file().statement();
        Content content;
        try {
            content = source.read(candidate.file().file(), maxFileSize);
        } catch (SubmissionRejected unread) {
            return new Outcome.Rejected(Optional.empty(), unread.reason(), detail(unread, statement));
        }
        archive.keep(content);
        if (candidate
                .before()
                .filter(before -> before.coversReading(content.hash(), Extraction.VERSION, statement))
                .isPresent()) {
            return new Outcome.Unchanged(content.hash());
        }
        return extracted(new Submission(candidate.file().path(), content, statement));
    }

    /** A file that only a manifest knows of is missed by its line. */
    private static String detail(SubmissionRejected unread, Statement statement) {
        boolean missed = unread.reason() == RejectionReason.MISSING
                && !statement.source().isEmpty();
        return missed ? statement.source() : unread.detail();
    }

    private Outcome extracted(Submission submission) {
        try {
            List<CheckedReport> reports =
                    extraction.extract(submission).stream().map(checks::apply).toList();
            return new Outcome.Extracted(submission.hash(), reports);
        } catch (SubmissionRejected rejected) {
            return new Outcome.Rejected(Optional.of(submission.hash()), rejected.reason(), rejected.detail());
        }
    }
}
