package org.gongkai.loading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Finds in what Batch recorded what really went wrong. */
final class Failures {
    private Failures() {}

    static boolean has(StepExecution step, Class<? extends Throwable> kind) {
        return causes(step.getFailureExceptions()).anyMatch(kind::isInstance);
    }

    /** Whether it is one file that cannot be processed, so that others may go on. */
    static boolean isOneFiles(StepExecution step) {
        return has(step, FileFailed.class);
    }

    /** The most telling cause: the file, or else the innermost. */
    static Optional<Throwable> of(JobExecution execution) {
        List<Throwable> all = execution.getAllFailureExceptions();
        return first(all, FileFailed.class)
                .or(() -> causes(all).filter(cause -> cause.getCause() == null).findFirst());
    }

    private static Optional<Throwable> first(List<Throwable> failures, Class<? extends Throwable> kind) {
        return causes(failures).filter(kind::isInstance).findFirst();
    }

    private static Stream<Throwable> causes(List<Throwable> failures) {
        return failures.stream()
                .flatMap(failure -> Stream.iterate(failure, cause -> cause != null, Throwable::getCause));
    }
}
