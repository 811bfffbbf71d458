package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.submission.CollidingNames;
import org.gongkai.submission.Inbox;
import org.gongkai.warehouse.FileOutcome;
import org.gongkai.warehouse.Run;
import org.gongkai.warehouse.WarehouseDump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of a load that fails, stops or dies, and of the next. Death itself is tried in {@code KillIT}; here the
 * states are made that a process can leave behind.
 */
class ResumeTest {
    private static final int REPORTS = 30;
    private static final Map<String, List<String>> undisturbed = new TreeMap<>();

    @TempDir
    Path temporary;

    private final TestDatabase database = TestDatabase.fresh(Vendor.H2);
    private TestInbox inbox = new TestInbox(Path.of(""));

    @BeforeEach
    void presentFiles() throws IOException {
        inbox = TestInbox.write(temporary, REPORTS);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aFaultOfOursStopsTheRunAtTheFileAndLoadsTheOthers() throws Exception {
        Path faulty = inbox.someReport();
        try (LoaderUnderTest loader = loader()) {
            Path obstacle = obstruct(faulty);

            assertThat(loader.load(inbox.folder()))
                    .asInstanceOf(type(LoadResult.Failed.class))
                    .satisfies(failed -> {
                        assertThat(failed.run().id()).isEqualTo(1);
                        assertThat(failed.file().orElseThrow().value())
                                .isEqualTo(inbox.folder().relativize(faulty).toString());
                        assertThat(failed.cause()).isInstanceOf(IOException.class);
                    });
            assertThat(loader.register().tally(1).loaded()).isPositive();

            Files.delete(obstacle);
            assertThat(completed(loader.restart())).containsExactly("1 resumed");
            assertThat(WarehouseDump.of(database.dataSource())).isEqualTo(undisturbed());
        }
    }

    static Stream<List<String>> statesLeftBehind() {
        return Stream.of(
                List.of(
                        "update BATCH_STEP_EXECUTION set STATUS = 'STARTED', EXIT_CODE = 'EXECUTING', END_TIME = null",
                        "update BATCH_JOB_EXECUTION set STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = null"),
                List.of(
                        "update BATCH_STEP_EXECUTION set STATUS = 'STARTING', START_TIME = null, END_TIME = null",
                        "update BATCH_JOB_EXECUTION set STATUS = 'STARTING', START_TIME = null, END_TIME = null"),
                List.of(
                        "update BATCH_STEP_EXECUTION set STATUS = 'UNKNOWN', EXIT_CODE = 'UNKNOWN'",
                        "update BATCH_JOB_EXECUTION set STATUS = 'UNKNOWN', EXIT_CODE = 'UNKNOWN'"),
                List.of(
                        "update BATCH_STEP_EXECUTION set STATUS = 'STOPPING', END_TIME = null",
                        "update BATCH_JOB_EXECUTION set STATUS = 'STOPPING', END_TIME = null"),
                List.of(
                        "update BATCH_STEP_EXECUTION set STATUS = 'COMPLETED', EXIT_CODE = 'COMPLETED'",
                        "update BATCH_JOB_EXECUTION set STATUS = 'STARTED', END_TIME = null"),
                List.of("delete from BATCH_STEP_EXECUTION_CONTEXT", "delete from BATCH_STEP_EXECUTION"),
                List.of(
                        "delete from BATCH_STEP_EXECUTION_CONTEXT",
                        "delete from BATCH_STEP_EXECUTION",
                        "delete from BATCH_JOB_EXECUTION_CONTEXT",
                        "delete from BATCH_JOB_EXECUTION_PARAMS",
                        "delete from BATCH_JOB_EXECUTION"),
                List.of(
                        "delete from BATCH_STEP_EXECUTION_CONTEXT",
                        "delete from BATCH_STEP_EXECUTION",
                        "delete from BATCH_JOB_EXECUTION_CONTEXT",
                        "delete from BATCH_JOB_EXECUTION_PARAMS",
                        "delete from BATCH_JOB_EXECUTION",
                        "delete from BATCH_JOB_INSTANCE"));
    }

    @ParameterizedTest
    @MethodSource("statesLeftBehind")
    void noStateThatBatchWasLeftInKeepsARunFromBeingResumed(List<String> state) throws Exception {
        Path obstacle = obstruct(inbox.someReport());
        try (LoaderUnderTest dying = loader()) {
            assertThat(dying.load(inbox.folder())).isInstanceOf(LoadResult.Failed.class);
        }
        state.forEach(sql -> JdbcClient.create(database.dataSource()).sql(sql).update());
        Files.delete(obstacle);

        try (LoaderUnderTest next = loader("gongkai.load.threads=3")) {
            assertThat(completed(next.load(inbox.folder()))).containsExactly("1 resumed");
        }
        assertThat(WarehouseDump.of(database.dataSource())).isEqualTo(undisturbed());
    }

    @Test
    void anInboxThatChangedSinceIsLoadedAnewAfterTheDeadRunIsResumed() throws Exception {
        Path obstacle = obstruct(inbox.someReport());
        try (LoaderUnderTest loader = loader()) {
            assertThat(loader.load(inbox.folder())).isInstanceOf(LoadResult.Failed.class);
            Files.delete(obstacle);
            Files.writeString(inbox.folder().resolve("late.html"), "");

            assertThat(completed(loader.load(inbox.folder()))).containsExactly("1 resumed", "2");
        }
    }

    @Test
    void anotherPeriodIsAnotherRun() throws Exception {
        Path obstacle = obstruct(inbox.someReport());
        try (LoaderUnderTest loader = loader()) {
            assertThat(loader.load(inbox.folder())).isInstanceOf(LoadResult.Failed.class);
            Files.delete(obstacle);

            LoadResult result = loader.loading().load(Inbox.at(inbox.folder()), YearMonth.of(2026, 2), new Progress());

            assertThat(completed(result)).containsExactly("1 resumed", "2");
        }
    }

    @Test
    void anotherInboxDoesNotResumeWhatFailedElsewhereButRestartDoes() throws Exception {
        Path obstacle = obstruct(inbox.someReport());
        Path other = Files.createDirectory(temporary.resolve("other"));
        try (LoaderUnderTest loader = loader()) {
            assertThat(loader.load(inbox.folder())).isInstanceOf(LoadResult.Failed.class);
            Files.delete(obstacle);

            assertThat(completed(loader.load(other))).containsExactly("2");
            assertThat(completed(loader.restart())).containsExactly("1 resumed");
            assertThat(completed(loader.restart())).isEmpty();
        }
    }

    @Test
    void aRunWhoseCompletionDidNotReachBatchIsTidiedUpAndNotLoadedAgain() throws Exception {
        try (LoaderUnderTest loader = loader()) {
            assertThat(completed(loader.load(inbox.folder()))).containsExactly("1");
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            jdbc.sql("update BATCH_JOB_EXECUTION set STATUS = 'STARTED', END_TIME = null")
                    .update();

            assertThat(completed(loader.load(inbox.folder()))).containsExactly("1 resumed");

            assertThat(WarehouseDump.of(database.dataSource())).isEqualTo(undisturbed());
            assertThat(jdbc.sql("select STATUS from BATCH_JOB_EXECUTION order by JOB_EXECUTION_ID")
                            .query(String.class)
                            .list())
                    .containsExactly("FAILED", "COMPLETED");
        }
    }

    @Test
    void aRunThatAPersonAbandonedIsLeftAlone() throws Exception {
        Path obstacle = obstruct(inbox.someReport());
        try (LoaderUnderTest loader = loader()) {
            assertThat(loader.load(inbox.folder())).isInstanceOf(LoadResult.Failed.class);
            Files.delete(obstacle);
            JdbcClient.create(database.dataSource())
                    .sql("update BATCH_JOB_EXECUTION set STATUS = 'ABANDONED'")
                    .update();

            assertThat(completed(loader.restart())).isEmpty();
            assertThat(completed(loader.load(inbox.folder()))).containsExactly("2");
        }
    }

    @Test
    void aRunWhoseInboxIsGoneDoesNotKeepThoseBehindItFromBeingResumed() throws Exception {
        Path gone = Files.createDirectory(temporary.resolve("gone"));
        Files.writeString(gone.resolve("manifest.csv"), "file,town\nx.html,y\n");
        Path obstacle = obstruct(inbox.someReport());
        try (LoaderUnderTest loader = loader()) {
            assertThat(loader.load(gone)).isInstanceOf(LoadResult.Failed.class);
            assertThat(loader.load(inbox.folder())).isInstanceOf(LoadResult.Failed.class);
            Files.delete(gone.resolve("manifest.csv"));
            Files.delete(gone);
            Files.delete(obstacle);

            LoadResult.Several restarted = (LoadResult.Several) loader.restart();

            assertThat(restarted.each().get(0))
                    .asInstanceOf(type(LoadResult.Failed.class))
                    .extracting(LoadResult.Failed::cause)
                    .isInstanceOf(NoSuchFileException.class);
            assertThat(completed(restarted.each().get(1))).containsExactly("2 resumed");
        }
    }

    @Test
    void anAbandonedRunIsNeverResumedAndTheLogKnowsWhoGaveItUp() throws Exception {
        Path obstacle = obstruct(inbox.someReport());
        try (LoaderUnderTest loader = loader()) {
            assertThat(loader.load(inbox.folder())).isInstanceOf(LoadResult.Failed.class);
            Files.delete(obstacle);
            long undecided = loader.loading().unfinished(1).orElseThrow().pending();
            assertThat(undecided).isPositive();

            assertThat(loader.loading().abandon(1, new Author("王", "收件箱已删除")))
                    .asInstanceOf(type(LoadResult.Abandoned.class))
                    .extracting(abandoned -> abandoned.tally().pending())
                    .isEqualTo(undecided);

            assertThat(completed(loader.restart())).isEmpty();
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select concat(actor, ' ', action, ' ', subject, ' ', detail) from audit_log")
                            .query(String.class)
                            .single())
                    .startsWith("王 run_abandoned run 1 ")
                    .endsWith("收件箱已删除");
            assertThatThrownBy(() -> loader.loading().abandon(1, new Author("王", "")))
                    .isInstanceOf(DecisionRefused.class);
            assertThat(completed(loader.load(inbox.folder()))).containsExactly("2");
        }
    }

    @Test
    void aRunThatDiedBeforeBatchKnewOfItCanBeAbandoned() throws Exception {
        try (LoaderUnderTest loader = loader()) {
            loader.register().begin("2026-01", inbox.folder().toString());

            assertThat(loader.loading().abandon(1, new Author("王", ""))).isInstanceOf(LoadResult.Abandoned.class);

            assertThat(completed(loader.restart())).isEmpty();
        }
    }

    @Test
    void aFileThatIsGoneWhenTheRunIsResumedIsRejectedAsMissing() throws Exception {
        Path faulty = inbox.someReport();
        Path obstacle = obstruct(faulty);
        try (LoaderUnderTest loader = loader()) {
            assertThat(loader.load(inbox.folder())).isInstanceOf(LoadResult.Failed.class);
            Files.delete(obstacle);
            Files.delete(faulty);

            assertThat(completed(loader.restart())).containsExactly("1 resumed");
            assertThat(loader.register().outcomes(1, "rejected", 10))
                    .extracting(FileOutcome::reasonCode)
                    .contains("missing");
        }
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void namesThatCannotBeToldApartFailTheRunUntilOneIsRenamed() throws Exception {
        Files.writeString(inbox.folder().resolve("caf\u00e9.html"), "");
        Path twin = Files.writeString(inbox.folder().resolve("cafe\u0301.html"), "");
        try (LoaderUnderTest loader = loader()) {
            assertThat(loader.load(inbox.folder()))
                    .asInstanceOf(type(LoadResult.Failed.class))
                    .extracting(LoadResult.Failed::cause)
                    .isInstanceOf(CollidingNames.class);

            Files.delete(twin);
            assertThat(completed(loader.load(inbox.folder()))).containsExactly("1 resumed");
        }
    }

    @Test
    void aLoadThatIsAskedToStopDoesSoBetweenChunksAndIsResumed() throws Exception {
        try (LoaderUnderTest stopping = loader("gongkai.load.chunk=1", "gongkai.load.threads=1")) {
            Progress progress = new Progress();
            Thread person = new Thread(() -> {
                while (progress.done() == 0) {
                    Thread.onSpinWait();
                }
                stopping.loading().stop();
            });
            person.start();
            assertThat(stopping.load(inbox.folder(), progress)).isInstanceOf(LoadResult.Stopped.class);
            person.join();
            assertThat(stopping.register().tally(1).pending()).isPositive();
        }
        try (LoaderUnderTest next = loader()) {
            assertThat(completed(next.restart())).containsExactly("1 resumed");
        }
        assertThat(WarehouseDump.of(database.dataSource())).isEqualTo(undisturbed());
    }

    @Test
    void aLoadThatLostItsLeaseWritesNoMoreAndSaysSo() throws Exception {
        LeaseTable table = new LeaseTable(database.dataSource());
        try (LoaderUnderTest paused = loader("gongkai.load.chunk=1", "gongkai.load.threads=2")) {
            Progress progress = new Progress();
            Thread successor = new Thread(() -> {
                while (progress.done() == 0) {
                    Thread.onSpinWait();
                }
                JdbcClient.create(database.dataSource())
                        .sql("update lease set holder = 'next 2@host'")
                        .update();
            });
            successor.start();

            assertThat(paused.load(inbox.folder(), progress))
                    .asInstanceOf(type(LoadResult.Failed.class))
                    .extracting(LoadResult.Failed::cause)
                    .isInstanceOf(LeaseLost.class);
            successor.join();
            assertThat(paused.register().tally(1).pending()).isPositive();
            assertThat(table.isHeldBy("next 2@host")).isTrue();
        }
        table.release("next 2@host");
        try (LoaderUnderTest next = loader()) {
            assertThat(completed(next.load(inbox.folder()))).containsExactly("1 resumed");
        }
        assertThat(WarehouseDump.of(database.dataSource())).isEqualTo(undisturbed());
    }

    @Test
    void aLoadBesideALiveOneTouchesNothing() throws Exception {
        LeaseTable table = new LeaseTable(database.dataSource());
        try (LoaderUnderTest second = loader()) {
            long asked = System.nanoTime();
            assertThat(table.take("live 1@host", Duration.ofSeconds(2))).isTrue();
            try (Lease live = Lease.keep(
                    table,
                    "live 1@host",
                    new LeaseSettings(Duration.ofSeconds(2), Duration.ofSeconds(15)),
                    asked,
                    new StandstillAlarm())) {
                live.workOn(1);

                assertThat(second.load(inbox.folder())).isInstanceOf(LoadResult.Occupied.class);
                assertThat(second.restart())
                        .asInstanceOf(type(LoadResult.Occupied.class))
                        .extracting(LoadResult.Occupied::process)
                        .isEqualTo("1@host");
                assertThat(second.register().latest(inbox.folder().toString())).isEqualTo(Optional.<Run>empty());
            }
        }
    }

    /** Puts a file where the archive needs a folder for these bytes: a fault that is not the submission's. */
    private Path obstruct(Path file) throws IOException {
        Path archive = Files.createDirectories(temporary.resolve("home/archive"));
        return Files.createFile(archive.resolve(inbox.shelf(file)));
    }

    /** The files are the same for every test, times included. */
    private Map<String, List<String>> undisturbed() throws Exception {
        if (undisturbed.isEmpty()) {
            undisturbed.putAll(loadUndisturbed());
        }
        return undisturbed;
    }

    private Map<String, List<String>> loadUndisturbed() throws Exception {
        try (TestDatabase fresh = TestDatabase.fresh(Vendor.H2);
                LoaderUnderTest loader = new LoaderUnderTest(fresh, temporary.resolve("undisturbed"))) {
            assertThat(completed(loader.load(inbox.folder()))).containsExactly("1");
            return WarehouseDump.of(fresh.dataSource());
        }
    }

    private LoaderUnderTest loader(String... settings) {
        return new LoaderUnderTest(database, temporary.resolve("home"), settings);
    }

    private static List<String> completed(LoadResult result) {
        return assertThat(result).asInstanceOf(type(LoadResult.Finished.class)).actual().runs().stream()
                .map(run -> run.run().id() + (run.resumed() ? " resumed" : ""))
                .toList();
    }
}
