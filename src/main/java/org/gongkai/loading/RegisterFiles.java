package org.gongkai.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Regions;
import org.gongkai.submission.Listing;
import org.gongkai.submission.PresentedFile;
import org.gongkai.warehouse.Dimensions;
import org.gongkai.warehouse.RunRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Lists the inbox into the register, one transaction a page. A listing that was interrupted is begun again, since the
 * inbox may have changed.
 */
final class RegisterFiles implements Tasklet {
    private static final int PAGE = 1000;

    private final Dimensions dimensions;
    private final RunRegister register;
    private final LiveRun live;
    private Optional<Listing> listing = Optional.empty();
    private long registered;

    RegisterFiles(Dimensions dimensions, RunRegister register, LiveRun live) {
        this.dimensions = dimensions;
        this.register = register;
        this.live = live;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws JobInterruptedException {
        live.stopSign().checkInterrupted(contribution.getStepExecution());
        live.lease().requireHeldInDatabase();
        if (register.isRegistered(live.run())) {
            return RepeatStatus.FINISHED;
        }
        Listing files = listing.orElseGet(this::begin);
        List<PresentedFile> page = nextPage(files);
        register.register(live.run(), page, registered + 1);
        registered += page.size();
        contribution.incrementWriteCount(page.size());
        if (files.hasNext()) {
            return RepeatStatus.CONTINUABLE;
        }
        register.registered(live.run(), files.ignored());
        return RepeatStatus.FINISHED;
    }

    private Listing begin() {
        // Townships join as they report.
        dimensions.prepare(Regions.downToCounties().all());
        register.clear(live.run());
        Listing files = live.source().list();
        listing = Optional.of(files);
        return files;
    }

    private static List<PresentedFile> nextPage(Listing files) {
        List<PresentedFile> page = new ArrayList<>();
        while (page.size() < PAGE && files.hasNext()) {
            page.add(files.next());
        }
        return page;
    }
}
