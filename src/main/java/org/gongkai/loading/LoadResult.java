package org.gongkai.loading;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.warehouse.Run;
import org.gongkai.warehouse.RunTally;

/** What asking for a load came to. */
public sealed interface LoadResult {

    /** Goes on, provided that all is well so far. */
    default LoadResult andThen(Function<Finished, LoadResult> next) {
        return this instanceof Finished finished ? next.apply(finished) : this;
    }

    /** What resuming several runs came to: as one result where all are complete, or there is but one. */
    static LoadResult together(List<LoadResult> results) {
        if (results.size() == 1) {
            return results.get(0);
        }
        if (results.stream().allMatch(Finished.class::isInstance)) {
            return new Finished(results.stream()
                    .flatMap(result -> ((Finished) result).runs().stream())
                    .toList());
        }
        return new Several(results);
    }

    /** Adds this to what was complete before. */
    default LoadResult after(Finished before) {
        return andThen(now -> new Finished(
                Stream.concat(before.runs().stream(), now.runs().stream()).toList()));
    }

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

        Optional<Completed> last() {
            return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
        }
    }

    /**
     * A run failed and can be resumed.
     *
     * @param file the file at which it failed, where it was one
     * @param cause the innermost reason
     */
    record Failed(Run run, Optional<SubmissionPath> file, Throwable cause) implements LoadResult {}

    /** Several runs were resumed, and not all of them to their end. */
    record Several(List<LoadResult> each) implements LoadResult {
        public Several {
            each = List.copyOf(each);
        }
    }

    /**
     * A person gave a run up.
     *
     * @param tally what had become of its files
     */
    record Abandoned(Run run, RunTally tally) implements LoadResult {}

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
