package org.gongkai.loading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.check.CheckedReport;
import org.gongkai.extraction.Extraction;
import org.gongkai.submission.Content;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Statement;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.gongkai.warehouse.Outcome;
import org.gongkai.warehouse.Processed;
import org.gongkai.warehouse.RejectedFiling;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.core.NestedExceptionUtils;

/**
 * Finds out what one presented file comes to: reads its bytes once, keeps them, and reads reports out of them. A fault
 * of ours in reading or checking is an outcome of that file; only storage that fails stops the run.
 */
final class ReadFile implements ItemProcessor<Candidate, Processed> {
    private static final Logger LOG = LoggerFactory.getLogger(ReadFile.class);

    /** Reads and checks the reports of a submission, or rejects it. */
    interface Reports {
        List<CheckedReport> of(Submission submission);

        /** Whose report a rejected file was to be, where that is beyond doubt. */
        default Optional<RejectedFiling> filing(PresentedFile file, SubmissionRejected rejected) {
            return Optional.empty();
        }
    }

    private final Source source;
    private final StopSign stop;
    private final long maxFileSize;
    private final ReadingRoom room;
    private final SourceArchive archive;
    private final Reports reports;

    ReadFile(Source source, StopSign stop, long maxFileSize, ReadingRoom room, SourceArchive archive, Reports reports) {
        this.source = source;
        this.stop = stop;
        this.maxFileSize = maxFileSize;
        this.room = room;
        this.archive = archive;
        this.reports = reports;
    }

    @Override
    public Processed process(Candidate candidate) throws JobInterruptedException {
        try {
            return new Processed(candidate.file(), outcome(candidate));
        } catch (JobInterruptedException | TooManyAbandoned ends) {
            throw ends;
        } catch (Exception ourFault) {
            throw new FileFailed(candidate.file().path(), ourFault);
        }
    }

    /** The bytes are read anew where the file has to be read again alone. */
    private Outcome outcome(Candidate candidate) throws Exception {
        AtomicReference<@Nullable ContentHash> bytes = new AtomicReference<>();
        try {
            source.layOpen(candidate.file().file());
            long size = Math.min(candidate.file().file().size(), maxFileSize);
            return room.read(candidate.file().path().value(), size, stop, () -> outcome(candidate, bytes));
        } catch (SubmissionRejected rejected) {
            if (rejected.getCause() != null) {
                LOG.info(
                        "{} is {}: {}",
                        candidate.file().path(),
                        rejected.getMessage(),
                        String.valueOf(rejected.getCause()));
            }
            return new Outcome.Rejected(
                    Optional.ofNullable(bytes.get()),
                    rejected.reason(),
                    detail(candidate, rejected),
                    reports.filing(candidate.file().file(), rejected));
        } catch (TooManyAbandoned ends) {
            throw ends;
        } catch (RuntimeException ourFault) {
            LOG.error("{} cannot be processed", candidate.file().path(), ourFault);
            return new Outcome.Rejected(
                    Optional.ofNullable(bytes.get()),
                    RejectionReason.INTERNAL_ERROR,
                    new Particulars(
                            NestedExceptionUtils.getMostSpecificCause(ourFault)
                                    .getClass()
                                    .getSimpleName(),
                            NestedExceptionUtils.getMostSpecificCause(ourFault).toString()));
        }
    }

    private Outcome outcome(Candidate candidate, AtomicReference<@Nullable ContentHash> bytes) throws IOException {
        Content content = source.read(candidate.file().file(), maxFileSize);
        bytes.set(content.hash());
        archive.keep(content);
        Statement statement = candidate.file().file().statement();
        if (candidate
                .before()
                .filter(before -> before.coversReading(content.hash(), Extraction.VERSION, statement))
                .isPresent()) {
            return new Outcome.Unchanged(content.hash());
        }
        Submission submission = new Submission(candidate.file().path(), content, statement);
        return new Outcome.Extracted(content.hash(), reports.of(submission));
    }

    /** A file that only a manifest knows of is missed by its line. */
    private static Particulars detail(Candidate candidate, SubmissionRejected rejected) {
        PresentedFile file = candidate.file().file();
        return rejected.reason() == RejectionReason.MISSING && file.isOnlyNamed()
                ? new Particulars(
                        file.statement().sourceInChinese() + " 列有该文件，但没有找到",
                        file.statement().source() + " names it, but it was not found")
                : rejected.particulars();
    }
}
