package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.warehouse.RowTakenByAnotherProcess;
import org.gongkai.warehouse.Run;
import org.gongkai.warehouse.WarehouseSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The traps of Spring Batch that Gongkai steps around, each shown to be there or shown to be closed. */
class BatchTrapsTest {
    private final TestDatabase database = TestDatabase.fresh(Vendor.H2);
    private final PlatformTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    private final JobRepository repository;
    private final JobExecution job;

    BatchTrapsTest() throws Exception {
        WarehouseSchema.migrate(database.dataSource());
        repository = LoadingConfiguration.jobRepository(
                database.dataSource(), new LeaseSettings(Duration.ofSeconds(10), Duration.ofSeconds(15)));
        Run run = new Run(1, "2026-01", "/inbox");
        JobInstance instance = repository.createJobInstance(LoadReportsJob.NAME, LoadParameters.of(run));
        job = repository.createJobExecution(instance, LoadParameters.of(run), new ExecutionContext());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aStepThatIsAskedToStopDoesNotPassForCompletedWithItemsLeftOver() throws Exception {
        StopSign sign = new StopSign();
        List<String> written = new ArrayList<>();
        Step step = new StepBuilder("step", repository)
                .<String, String>chunk(1)
                .transactionManager(transactions)
                .reader(new ListItemReader<>(List.of("a", "b", "c")))
                .writer(chunk -> {
                    written.addAll(chunk.getItems());
                    sign.show();
                })
                .interruptionPolicy(sign)
                .build();
        StepExecution execution = repository.createStepExecution("step", job);

        step.execute(execution);

        assertThat(written).containsExactly("a");
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.STOPPED);
    }

    @Test
    void aPartitionThatLostADeadlockIsBegunAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();

        Collection<StepExecution> ended = carryThrough(
                1,
                partition -> working(partition, () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new CannotAcquireLockException("deadlock");
                    }
                }));

        assertThat(ended).singleElement().extracting(StepExecution::getStatus).isEqualTo(BatchStatus.COMPLETED);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aPartitionWhoseRowsWereTakenIsBegunAgainWithWhatIsLeft() throws Exception {
        AtomicInteger attempts = new AtomicInteger();

        Collection<StepExecution> ended = carryThrough(
                1,
                partition -> working(partition, () -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new RowTakenByAnotherProcess(1, 5, 3);
                    }
                }));

        assertThat(ended).singleElement().extracting(StepExecution::getStatus).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void deadlocksWithoutEndFailThePartition() throws Exception {
        Collection<StepExecution> ended = carryThrough(
                1,
                partition -> working(partition, () -> {
                    throw new CannotAcquireLockException("deadlock");
                }));

        assertThat(ended).singleElement().extracting(StepExecution::getStatus).isEqualTo(BatchStatus.FAILED);
    }

    @Test
    void afterOneFilesFailureTheOtherPartitionsAreCarriedThrough() throws Exception {
        Collection<StepExecution> ended = carryThrough(
                4,
                partition -> working(partition, () -> {
                    if (partition.getStepName().endsWith(":0")) {
                        throw new FileFailed(new SubmissionPath("a.html"), new IllegalStateException("ours"));
                    }
                }));

        assertThat(ended)
                .extracting(StepExecution::getStatus)
                .containsExactlyInAnyOrder(
                        BatchStatus.FAILED, BatchStatus.COMPLETED, BatchStatus.COMPLETED, BatchStatus.COMPLETED);
    }

    /** Left as starting they would let the step pass for completed: Batch takes the highest state, and starting is low. */
    @Test
    void afterAFailureOfTheMachineThePartitionsNotBegunCountAsFailed() throws Exception {
        List<String> begun = Collections.synchronizedList(new ArrayList<>());

        Collection<StepExecution> ended = carryThrough(
                4,
                partition -> working(partition, () -> {
                    begun.add(partition.getStepName());
                    throw new IllegalStateException("disk full");
                }));

        assertThat(begun).hasSize(1);
        assertThat(ended).hasSize(4).extracting(StepExecution::getStatus).containsOnly(BatchStatus.FAILED);
    }

    /** A partition that a successor has recovered in the database must not be able to begin. */
    @Test
    void aZombiesPartitionCannotBeginOnceItWasRecovered() throws Exception {
        StepExecution zombies = repository.createStepExecution("extractAndLoad:1-5", job);
        new DeadExecutions(repository).recover(new Run(1, "2026-01", "/inbox"));
        AtomicInteger worked = new AtomicInteger();

        assertThatThrownBy(() -> working(zombies, worked::incrementAndGet).execute(zombies))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(worked).hasValue(0);
    }

    /** A zombie in the middle of a chunk when it is recovered rolls the chunk back. */
    @ParameterizedTest
    @CsvSource({"false, 1", "true, 0"})
    void aZombiesChunkIsNotCommittedOnceItWasRecovered(boolean recovered, int committed) throws Exception {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        StepExecution zombies = repository.createStepExecution("extractAndLoad:1-5", job);
        Step step = working(zombies, () -> {
            if (recovered) {
                inAnotherThread(() -> new DeadExecutions(repository).recover(new Run(1, "2026-01", "/inbox")));
            }
            jdbc.sql("""
                    insert into audit_log (happened_at, actor, action, subject, detail)
                    values (current_timestamp, 'zombie', 'wrote', 'on', '')""").update();
        });

        step.execute(zombies);

        assertThat(jdbc.sql("select count(*) from audit_log")
                        .query(Integer.class)
                        .single())
                .isEqualTo(committed);
    }

    private static void inAnotherThread(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work);
        thread.start();
        thread.join();
    }

    private interface Work {
        void run() throws Exception;
    }

    /** A step of one item that does this work in its transaction. */
    private Step working(StepExecution partition, Work work) {
        ItemReader<String> one = new ListItemReader<>(List.of("item"));
        return new StepBuilder(partition.getStepName(), repository)
                .<String, String>chunk(1)
                .transactionManager(transactions)
                .reader(one)
                .writer(chunk -> work.run())
                .build();
    }

    private Collection<StepExecution> carryThrough(int partitions, Function<StepExecution, Step> worker)
            throws Exception {
        StepExecution manager = repository.createStepExecution("extractAndLoad", job);
        StepExecutionSplitter splitter = new StepExecutionSplitter() {
            @Override
            public String getStepName() {
                return "extractAndLoad";
            }

            @Override
            public Set<StepExecution> split(StepExecution whole, int gridSize) {
                Set<StepExecution> split = new LinkedHashSet<>();
                for (int i = 0; i < partitions; i++) {
                    split.add(repository.createStepExecution("extractAndLoad:" + i, job));
                }
                return split;
            }
        };
        return new PartitionThreads(repository, 1, worker).handle(splitter, manager);
    }
}
