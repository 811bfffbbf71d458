package org.gongkai.loading;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.submission.Inbox;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.warehouse.Run;
import org.gongkai.warehouse.RunHistory;
import org.gongkai.warehouse.RunRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;

/** Loads inboxes into the warehouse, one run at a time over all processes, and resumes the runs that died. */
public final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

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
        return withLease(lease -> {
            List<LoadResult.Completed> completed = new ArrayList<>();
            for (Run run : history.unfinished(inbox.root().toString())) {
                LoadResult result = carryOut(run, true, lease, progress);
                if (!(result instanceof LoadResult.Finished finished)) {
                    return result;
                }
                completed.addAll(finished.runs());
            }
            if (!completed.isEmpty() && covers(completed.get(completed.size() - 1).run(), inbox, period)) {
                return new LoadResult.Finished(completed);
            }
            LoadResult result =
                    carryOut(register.begin(period.toString(), inbox.root().toString()), false, lease, progress);
            if (result instanceof LoadResult.Finished finished) {
                completed.addAll(finished.runs());
                return new LoadResult.Finished(completed);
            }
            return result;
        });
    }

    /** Resumes every run that died or failed, oldest first, whatever its inbox. */
    public LoadResult restart(Progress progress) throws InterruptedException {
        return withLease(lease -> {
            List<LoadResult.Completed> completed = new ArrayList<>();
            for (Run run : history.unfinished()) {
                LoadResult result = carryOut(run, true, lease, progress);
                if (!(result instanceof LoadResult.Finished finished)) {
                    return result;
                }
                completed.addAll(finished.runs());
            }
            return new LoadResult.Finished(completed);
        });
    }

    /** Asks the load under way, and any later one, to stop between two chunks. */
    public void stop() {
        stopSign.show();
    }
}
