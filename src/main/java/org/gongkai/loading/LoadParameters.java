package org.gongkai.loading;

import java.util.Objects;
import org.gongkai.warehouse.Run;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** What identifies an execution of {@code loadReports}: the period and the number of the run. */
final class LoadParameters {
    private LoadParameters() {}

    static JobParameters of(Run run) {
        return new JobParametersBuilder()
                .addString("period", run.period())
                .addLong("run", run.id())
                .toJobParameters();
    }

    static long run(JobParameters parameters) {
        return Objects.requireNonNull(parameters.getLong("run"), "a load without a run");
    }
}
