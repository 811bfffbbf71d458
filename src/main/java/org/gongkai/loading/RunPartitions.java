package org.gongkai.loading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.gongkai.warehouse.RunRegister;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Splits a run into partitions that still have files without an outcome, each named after its range.
 *
 * <p>Batch's own splitter restores a partition from what its last execution left behind, and is stuck where that died
 * before its range was saved, or in a state it calls unknown. Here the rows of the run alone decide what is left, so a
 * restart may use another number of threads.
 */
final class RunPartitions implements StepExecutionSplitter {
    private final RunRegister register;
    private final JobRepository repository;
    private final LoadSettings settings;
    private final String stepName;
    private final Progress progress;

    RunPartitions(
            RunRegister register, JobRepository repository, LoadSettings settings, String stepName, Progress progress) {
        this.register = register;
        this.repository = repository;
        this.settings = settings;
        this.stepName = stepName;
        this.progress = progress;
    }

    @Override
    public String getStepName() {
        return stepName;
    }

    @Override
    public Set<StepExecution> split(StepExecution manager, int gridSize) {
        long run = LoadParameters.run(manager.getJobParameters());
        long files = register.files(run);
        progress.begin(files, files - register.tally(run).pending());
        Set<StepExecution> partitions = new LinkedHashSet<>();
        for (OrderRange range : OrderRange.cut(files, settings.threads(), settings.chunk())) {
            if (!register.pending(run, range.first() - 1, range.last(), 1).isEmpty()) {
                partitions.add(repository.createStepExecution(stepName + ":" + range, manager.getJobExecution()));
            }
        }
        return partitions;
    }

    /** The range that a partition's name tells. */
    static OrderRange rangeOf(StepExecution partition) {
        String name = partition.getStepName();
        return OrderRange.parse(name.substring(name.lastIndexOf(':') + 1));
    }
}
