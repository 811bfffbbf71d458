package org.gongkai.loading;

import java.io.IOException;
import java.util.Optional;
import org.gongkai.extraction.Extraction;
import org.gongkai.submission.Content;
import org.gongkai.submission.Inbox;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.gongkai.warehouse.Outcome;
import org.gongkai.warehouse.Processed;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Finds out what one presented file comes to: reads its bytes once, keeps them, and reads reports out of them. */
final class ReadFile implements ItemProcessor<Candidate, Processed> {
    private final Inbox inbox;
    private final long maxFileSize;
    private final SourceArchive archive;
    private final SettledReading reading;

    ReadFile(Inbox inbox, long maxFileSize, SourceArchive archive, SettledReading reading) {
        this.inbox = inbox;
        this.maxFileSize = maxFileSize;
        this.archive = archive;
        this.reading = reading;
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
        Content content;
        try {
            content = inbox.read(candidate.file().path(), maxFileSize);
        } catch (SubmissionRejected unread) {
            return new Outcome.Rejected(Optional.empty(), unread.reason(), unread.detail());
        }
        archive.keep(content);
        if (candidate
                .before()
                .filter(before -> before.coversReading(content.hash(), Extraction.VERSION))
                .isPresent()) {
            return new Outcome.Unchanged(content.hash());
        }
        return reading.of(new Submission(candidate.file().path(), content));
    }
}
