package org.gongkai.loading;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.warehouse.Run;
import org.gongkai.warehouse.RunTally;

/** What asking for a load came to. */
public sealed interface LoadResult {

    /**
     * A run that is complete.
     *
     * @param resumed whether an earlier process had begun it
     */
    record Completed(Run run, boolean resumed, RunTally tally, Duration took) {}

    /** All runs are complete; several when a dead one was resumed first; none when there was nothing to resume. */
    record Finished(List<Completed> runs) implements LoadResult {
        public Finished {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A run failed and can be resumed.
     *
     * @param file the file at which it failed, where it was one
     * @param cause the innermost reason
     */
    record Failed(Run run, Optional<SubmissionPath> file, Throwable cause) implements LoadResult {}

    /** A run was asked to stop, did so between two chunks, and can be resumed. */
    record Stopped(Run run) implements LoadResult {}

    /**
     * Another process is loading into the same database; nothing was touched.
     *
     * @param process its number and host
     * @param since when it began (UTC)
     * @param run what it is working on, once it has a run
     */
    record Occupied(String process, LocalDateTime since, Optional<RunTally> run) implements LoadResult {}
}
