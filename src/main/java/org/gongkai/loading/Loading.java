package org.gongkai.loading;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.submission.Inbox;
import org.gongkai.warehouse.Run;
import org.gongkai.warehouse.RunHistory;
import org.gongkai.warehouse.RunRegister;
import org.gongkai.warehouse.RunTally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.NestedRuntimeException;

/** Loads inboxes into the warehouse, one run at a time over all processes, and resumes the runs that died. */
public final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    /** How often a run is begun or taken up again before a connection that breaks off fails it. */
    private static final int ATTEMPTS = 5;

    private final LeaseDesk desk;
    private final RunRegister register;
    private final RunHistory history;
    private final JobOperator operator;
    private final LoadReportsJob job;
    private final DeadExecutions deadExecutions;
    private final SourceArchive archive;
    private final StopSign stopSign = new StopSign();

    Loading(
            LeaseDesk desk,
            RunRegister register,
            RunHistory history,
            JobOperator operator,
            LoadReportsJob job,
            DeadExecutions deadExecutions,
            SourceArchive archive) {
        this.desk = desk;
        this.register = register;
        this.history = history;
        this.operator = operator;
        this.job = job;
        this.deadExecutions = deadExecutions;
        this.archive = archive;
    }

    /**
     * Loads what an inbox presents. A run of the same inbox that died or failed is resumed first; if the inbox still
     * presents exactly what that run listed, it was this load, and no other run follows.
     */
    public LoadResult load(Inbox inbox, YearMonth period, Progress progress) throws InterruptedException {
        String folder = inbox.root().toString();
        return load(folder, period, progress, resumed -> covers(resumed, period));
    }

    /**
     * Fetches and loads the pages whose addresses a file lists. A run of the same list that died or failed is resumed
     * first; what has changed since is fetched by the run that follows.
     *
     * @throws org.gongkai.submission.ManifestUnusable where a line is wrong; nothing is begun then
     */
    public LoadResult loadAddresses(Path list, YearMonth period, Progress progress) throws InterruptedException {
        return loadPages(Sources.ofList(list), period, progress);
    }

    /** As {@link #loadAddresses}, for the addresses in the settings. */
    public LoadResult loadSources(YearMonth period, Progress progress) throws InterruptedException {
        return loadPages(Sources.ofSettings(), period, progress);
    }

    private LoadResult loadPages(String origin, YearMonth period, Progress progress) throws InterruptedException {
        job.requireUsable(origin);
        return load(origin, period, progress, resumed -> false);
    }

    private LoadResult load(String origin, YearMonth period, Progress progress, Predicate<LoadResult.Finished> isDone)
            throws InterruptedException {
        return withLease(lease -> resume(dead().filter(run -> run.inbox().equals(origin)), lease, progress)
                .andThen(resumed -> isDone.test(resumed)
                        ? resumed
                        : carryOut(register.begin(period.toString(), origin), false, lease, progress)
                                .after(resumed)));
    }

    /**
     * Resumes every run that died or failed, oldest first, whatever its inbox. One that fails again does not keep those
     * behind it waiting.
     */
    public LoadResult restart(Progress progress) throws InterruptedException {
        return withLease(lease -> resumeEach(dead().toList(), lease, progress));
    }

    /** A run that is not complete and not abandoned; empty where there is none of this number. */
    public Optional<RunTally> unfinished(long run) {
        return dead().filter(dead -> dead.id() == run).findFirst().map(dead -> register.tally(dead.id()));
    }

    /**
     * Gives a run up for good: nothing resumes it, what it loaded stays, and what it left undecided is presented to the
     * next load of its inbox.
     *
     * @throws DecisionRefused where no such run is unfinished
     */
    public LoadResult abandon(long run, Author author) throws InterruptedException {
        return withLease(lease -> {
            Run dead =
                    dead().filter(one -> one.id() == run).findFirst().orElseThrow(() -> DecisionRefused.noSuchRun(run));
            RunTally tally = register.tally(run);
            deadExecutions.abandon(dead);
            register.abandon(dead, tally, author.name(), author.reason());
            return new LoadResult.Abandoned(dead, tally);
        });
    }

    /** Asks the load under way, and any later one, to stop between two chunks. */
    public void stop() {
        stopSign.show();
    }

    private interface Work {
        LoadResult under(Lease lease);
    }

    private LoadResult withLease(Work work) throws InterruptedException {
        LeaseDesk.Answer answer = desk.ask();
        if (answer instanceof LeaseDesk.Answer.Granted granted) {
            try (Lease lease = granted.lease()) {
                archive.clearDrafts();
                return work.under(lease);
            }
        }
        return occupied(((LeaseDesk.Answer.Occupied) answer).holder());
    }

    LoadResult.Occupied occupied(LeaseState holder) {
        Optional<RunTally> tally = register.find(holder.run()).map(run -> register.tally(run.id()));
        return new LoadResult.Occupied(holder.process(), holder.acquired(), tally);
    }

    /** Runs that are not complete, or whose completion did not reach Batch's records any more; oldest first. */
    private Stream<Run> dead() {
        Stream<Run> unrecorded =
                deadExecutions.runs().stream().map(register::find).flatMap(Optional::stream);
        return Stream.concat(history.unfinished().stream(), unrecorded)
                .distinct()
                .sorted(Comparator.comparingLong(Run::id))
                .filter(run -> !deadExecutions.isAbandoned(run));
    }

    /**
     * A run that is to be resumed before anything else may be written. One that failed before its files were registered
     * read nothing yet and begins anew, whatever is decided meanwhile.
     */
    Optional<Long> unfinished() {
        return dead().filter(history::hasRegistered).map(Run::id).findFirst();
    }

    private LoadResult resume(Stream<Run> runs, Lease lease, Progress progress) {
        LoadResult result = new LoadResult.Finished(List.of());
        for (Run run : runs.toList()) {
            result = result.andThen(
                    before -> carryOut(run, true, lease, progress).after(before));
        }
        return result;
    }

    private LoadResult resumeEach(List<Run> runs, Lease lease, Progress progress) {
        List<LoadResult> results = new ArrayList<>();
        for (Run run : runs) {
            LoadResult result = carryOut(run, true, lease, progress);
            results.add(result);
            if (lease.isLost() || result instanceof LoadResult.Stopped) {
                break;
            }
        }
        return LoadResult.together(results);
    }

    /** A connection that breaks off costs the load no more than the chunks that were not committed. */
    private LoadResult carryOut(Run run, boolean resumed, Lease lease, Progress progress) {
        for (int attempt = 1; ; attempt++) {
            try {
                return carryOutOnce(run, resumed, lease, progress);
            } catch (RuntimeException e) {
                boolean broken = BrokenConnection.caused(e);
                if (!broken && !(e instanceof NestedRuntimeException)) {
                    throw e;
                }
                if (!broken || attempt == ATTEMPTS || lease.isLost() || stopSign.isShown()) {
                    LOG.error("Run {} failed", run.id(), e);
                    return new LoadResult.Failed(run, Optional.empty(), e);
                }
                LOG.info("The connection to the database broke off; run {} is taken up again", run.id(), e);
            }
        }
    }

    private LoadResult carryOutOnce(Run run, boolean resumed, Lease lease, Progress progress) {
        long began = System.nanoTime();
        lease.workOn(run.id());
        deadExecutions.recover(run);
        Source source = job.source(run);
        JobExecution execution = execute(new LiveRun(run, source, lease, progress, stopSign));
        source.release();
        requireConnected(execution, lease);
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            return new LoadResult.Finished(
                    List.of(new LoadResult.Completed(run, resumed, register.tally(run.id()), took)));
        }
        return execution.getStatus() == BatchStatus.STOPPED
                ? new LoadResult.Stopped(run)
                : failed(run, execution, lease);
    }

    private JobExecution execute(LiveRun live) {
        try {
            return operator.start(job.of(live), LoadParameters.of(live.run()));
        } catch (JobExecutionException e) {
            throw new IllegalStateException("run " + live.run().id() + " cannot be started", e);
        }
    }

    private static void requireConnected(JobExecution execution, Lease lease) {
        if (execution.getStatus() != BatchStatus.COMPLETED && !lease.isLost()) {
            execution.getAllFailureExceptions().stream()
                    .filter(BrokenConnection::caused)
                    .findFirst()
                    .ifPresent(broken -> {
                        throw new ConnectionBrokeOff(broken);
                    });
        }
    }

    private static LoadResult failed(Run run, JobExecution execution, Lease lease) {
        Throwable cause = lease.isLost()
                ? lease.loss()
                : Failures.of(execution)
                        .orElseGet(() -> new IllegalStateException("ended as " + execution.getExitStatus()));
        LOG.error("Run {} failed", run.id(), cause);
        return cause instanceof FileFailed file
                ? new LoadResult.Failed(run, Optional.of(file.path()), NestedExceptionUtils.getMostSpecificCause(file))
                : new LoadResult.Failed(run, Optional.empty(), cause);
    }

    /** Whether a resumed run was this very load: the same period, and the inbox as it was listed. */
    private boolean covers(LoadResult.Finished resumed, YearMonth period) {
        return resumed.last()
                .map(LoadResult.Completed::run)
                .filter(run -> run.period().equals(period.toString()))
                .filter(run -> history.listed(run, job.source(run).list()))
                .isPresent();
    }
}
