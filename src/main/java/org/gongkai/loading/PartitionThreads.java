package org.gongkai.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.gongkai.warehouse.RowTakenByAnotherProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.TransientDataAccessException;

/**
 * Carries partitions through on a fixed number of threads.
 *
 * <p>A partition that lost a deadlock, or some of its rows to a predecessor that was just being fenced off, or ran short of
 * memory that a document had taken, is begun again in a new transaction, where only what is left is read; retrying inside the step would repeat a write in a
 * transaction that is already broken. After a failure that is no single file's, the remaining partitions are not begun.
 */
final class PartitionThreads implements PartitionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionThreads.class);
    private static final int ATTEMPTS = 5;

    private final JobRepository repository;
    private final int threads;
    private final Function<StepExecution, Step> worker;
    private volatile boolean givenUp;

    PartitionThreads(JobRepository repository, int threads, Function<StepExecution, Step> worker) {
        this.repository = repository;
        this.threads = threads;
        this.worker = worker;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> new Thread(work, "load"));
        try {
            List<Future<StepExecution>> running = new ArrayList<>();
            for (StepExecution partition : splitter.split(manager, threads)) {
                running.add(pool.submit(() -> carryThrough(partition)));
            }
            return await(running);
        } finally {
            pool.shutdown();
        }
    }

    /** Waits for all, also after one has failed: a thread left behind would write on unseen. */
    private static List<StepExecution> await(List<Future<StepExecution>> running) throws Exception {
        List<StepExecution> ended = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        for (Future<StepExecution> partition : running) {
            try {
                ended.add(partition.get());
            } catch (ExecutionException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return ended;
    }

    private StepExecution carryThrough(StepExecution partition) throws Exception {
        if (givenUp) {
            return notBegun(partition);
        }
        StepExecution attempt = partition;
        for (int attempts = 1; ; attempts++) {
            worker.apply(attempt).execute(attempt);
            if (attempts == ATTEMPTS || !mayBeTriedAgain(attempt)) {
                givenUp |= attempt.getStatus() == BatchStatus.FAILED && !Failures.isOneFiles(attempt);
                return attempt;
            }
            LOG.info("Partition {} is tried again", attempt.getStepName());
            attempt = repository.createStepExecution(attempt.getStepName(), attempt.getJobExecution());
        }
    }

    private static boolean mayBeTriedAgain(StepExecution attempt) {
        return attempt.getStatus() == BatchStatus.FAILED
                && (Failures.has(attempt, TransientDataAccessException.class)
                        || Failures.has(attempt, RowTakenByAnotherProcess.class)
                        || Failures.has(attempt, OutOfMemoryError.class));
    }

    /** Left as starting, it would let the whole step pass for completed. */
    private StepExecution notBegun(StepExecution partition) {
        partition.setStatus(BatchStatus.FAILED);
        partition.setExitStatus(ExitStatus.FAILED.addExitDescription("not begun after another partition failed"));
        repository.update(partition);
        return partition;
    }
}
