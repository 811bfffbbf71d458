package org.gongkai.loading;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Stops a load between two chunks when asked to, so that it can be resumed.
 *
 * <p>Batch's own policy makes a chunk step that is interrupted end as completed with files left over, since the step
 * catches the exception and looks only at its own mark; so the mark is set first.
 */
final class StopSign implements StepInterruptionPolicy {
    private final AtomicBoolean shown = new AtomicBoolean();

    void show() {
        shown.set(true);
    }

    boolean isShown() {
        return shown.get();
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (shown.get() || Thread.currentThread().isInterrupted()) {
            step.setTerminateOnly();
        }
        if (step.isTerminateOnly()) {
            throw new JobInterruptedException("asked to stop");
        }
    }
}
