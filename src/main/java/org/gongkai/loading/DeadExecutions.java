package org.gongkai.loading;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gongkai.warehouse.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Makes a run that died restartable. Only the holder of the lease may call it, since nothing here asks whether the
 * execution is alive; should it wake all the same, the changed versions of its rows make its next commit fail.
 *
 * <p>Batch's {@code recover} leaves executions whose state is unknown, and an instance that died before its first
 * execution, impossible to restart for ever. Here the rows of the run tell what is left, so both are safe to resume.
 */
final class DeadExecutions {
    private static final Logger LOG = LoggerFactory.getLogger(DeadExecutions.class);

    private final JobRepository repository;

    DeadExecutions(JobRepository repository) {
        this.repository = repository;
    }

    /** The numbers of the runs that Batch believes to be under way. */
    List<Long> runs() {
        return repository.findRunningJobExecutions(LoadReportsJob.NAME).stream()
                .map(execution -> LoadParameters.run(execution.getJobParameters()))
                .toList();
    }

    /** Whether a person gave the run up, so that it must not be resumed. */
    boolean isAbandoned(Run run) {
        return instance(run).stream()
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .anyMatch(execution -> execution.getStatus() == BatchStatus.ABANDONED);
    }

    /** Leaves the run so that nothing resumes it, also where it died before Batch knew of it. */
    void abandon(Run run) {
        recover(run);
        JobInstance instance = instance(run)
                .orElseGet(() -> repository.createJobInstance(LoadReportsJob.NAME, LoadParameters.of(run)));
        List<JobExecution> executions = repository.getJobExecutions(instance);
        JobExecution last = executions.isEmpty()
                ? repository.createJobExecution(instance, LoadParameters.of(run), new ExecutionContext())
                : executions.get(0);
        last.setStatus(BatchStatus.ABANDONED);
        repository.update(last);
    }

    void recover(Run run) {
        instance(run).ifPresent(this::recover);
    }

    private Optional<JobInstance> instance(Run run) {
        return Optional.ofNullable(repository.getJobInstance(LoadReportsJob.NAME, LoadParameters.of(run)));
    }

    private void recover(JobInstance instance) {
        List<JobExecution> executions = repository.getJobExecutions(instance);
        if (executions.isEmpty()) {
            repository.deleteJobInstance(instance);
        }
        executions.forEach(this::recover);
    }

    private void recover(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (isUnresolved(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(died(step.getExitStatus()));
                step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                repository.update(step);
            }
        }
        if (isUnresolved(execution.getStatus())) {
            LOG.info("Execution {} died and is recovered", execution.getId());
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(died(execution.getExitStatus()));
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            repository.update(execution);
        }
    }

    private static boolean isUnresolved(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private static ExitStatus died(ExitStatus before) {
        return ExitStatus.FAILED.addExitDescription("died as " + before.getExitCode() + " and was recovered");
    }
}
