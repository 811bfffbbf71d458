package org.gongkai.loading;

import org.gongkai.agency.Register;
import org.gongkai.warehouse.AgencyRegister;
import org.gongkai.warehouse.Dimensions;
import org.gongkai.warehouse.Processed;
import org.gongkai.warehouse.Reconciliation;
import org.gongkai.warehouse.ReportWriter;
import org.gongkai.warehouse.Run;
import org.gongkai.warehouse.RunRegister;
import org.gongkai.warehouse.WebFetches;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job {@code loadReports}: register the presented files, extract and load them in partitions, reconcile, publish.
 * Every step may run again after it was complete, because the rows of the run alone tell what is left to do.
 */
final class LoadReportsJob {
    static final String NAME = "loadReports";
    private static final String EXTRACT_AND_LOAD = "extractAndLoad";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Dimensions dimensions;
    private final RunRegister register;
    private final ReportWriter writer;
    private final Reconciliation reconciliation;
    private final AgencyRegister agencies;
    private final FileReading reading;
    private final LoadSettings settings;
    private final Sources sources;
    private final WebFetches fetches;
    private final SourceArchive archive;
    private final WebSettings web;

    LoadReportsJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Dimensions dimensions,
            RunRegister register,
            ReportWriter writer,
            Reconciliation reconciliation,
            AgencyRegister agencies,
            FileReading reading,
            LoadSettings settings,
            Sources sources,
            WebFetches fetches,
            SourceArchive archive,
            WebSettings web) {
        this.repository = repository;
        this.transactions = transactions;
        this.dimensions = dimensions;
        this.register = register;
        this.writer = writer;
        this.reconciliation = reconciliation;
        this.agencies = agencies;
        this.reading = reading;
        this.settings = settings;
        this.sources = sources;
        this.fetches = fetches;
        this.archive = archive;
        this.web = web;
    }

    /** Where the files of a run come from. */
    Source source(Run run) {
        return sources.of(run);
    }

    /** @throws org.gongkai.submission.ManifestUnusable where a list of addresses is wrong */
    void requireUsable(String origin) {
        sources.targets(origin);
    }

    /** Persons cannot decide while a run is unfinished, so that a resumed one reads the same register. */
    Job of(LiveRun live) {
        Register names = agencies.read();
        writer.forgetMembers();
        return new JobBuilder(NAME, repository)
                .start(fetch(live))
                .next(register(live))
                .next(extractAndLoad(live, names))
                .next(step("reconcile", live, () -> reconciliation.reconcile(live.run())))
                .next(step("publish", live, () -> register.finish(live.run())))
                .build();
    }

    /** Waiting for servers takes no transaction; pages are committed one by one. */
    private Step fetch(LiveRun live) {
        FetchPages pages =
                new FetchPages(live, register, fetches, archive, reading.extraction(), inNewTransaction(), web);
        return new StepBuilder("fetch", repository)
                .tasklet(pages, new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }

    private Step register(LiveRun live) {
        return new StepBuilder("register", repository)
                .tasklet(new RegisterFiles(dimensions, register, live), transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private Step extractAndLoad(LiveRun live, Register names) {
        return new StepBuilder(EXTRACT_AND_LOAD, repository)
                .partitioner(EXTRACT_AND_LOAD, gridSize -> {
                    throw new IllegalStateException("the splitter cuts partitions");
                })
                .splitter(new RunPartitions(register, repository, settings, EXTRACT_AND_LOAD, live.progress()))
                .partitionHandler(new PartitionThreads(
                        repository, settings.threads(), partition -> worker(live, names, partition)))
                .allowStartIfComplete(true)
                .build();
    }

    private Step worker(LiveRun live, Register names, StepExecution partition) {
        OrderRange range = RunPartitions.rangeOf(partition);
        ReadFile file = reading.of(live, names);
        return new StepBuilder(partition.getStepName(), repository)
                .<Candidate, Processed>chunk(settings.chunk())
                .transactionManager(transactions)
                .reader(new PendingFiles(register, live.run().id(), range, settings.chunk()))
                .processor(candidate -> {
                    live.progress().reads(candidate.file().path().value());
                    return file.process(candidate);
                })
                .writer(new WriteOutcomes(writer, inNewTransaction(), live, reading.room()))
                .interruptionPolicy(live.stopSign())
                .build();
    }

    private Step step(String name, LiveRun live, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            live.lease().requireHeldInDatabase();
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private TransactionTemplate inNewTransaction() {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
