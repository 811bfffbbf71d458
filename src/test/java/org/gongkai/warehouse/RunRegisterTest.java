package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.gongkai.warehouse.ReportBuilder.report;

import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.databases.OnEveryDatabase;
import org.gongkai.databases.TestDatabase;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

@OnEveryDatabase
class RunRegisterTest {
    private final RunRegister register;
    private final Loader loader;

    RunRegisterTest(TestDatabase database) {
        register = new RunRegister(database.dataSource());
        loader = new Loader(database.dataSource());
    }

    @BeforeParameterizedClassInvocation
    static void migrate(TestDatabase database) {
        WarehouseSchema.migrate(database.dataSource());
        new Dimensions(database.dataSource()).prepare(List.of());
    }

    @Test
    void numbersRunsAndFindsTheLatestOfAnInbox() {
        Run first = register.begin("2026-01", "/inbox/一");
        Run other = register.begin("2026-01", "/inbox/二");
        Run second = register.begin("2026-02", "/inbox/一");

        assertThat(List.of(other.id(), second.id())).containsExactly(first.id() + 1, first.id() + 2);
        assertThat(register.latest("/inbox/一")).contains(second);
        assertThat(register.find(other.id())).contains(other);
        assertThat(register.latest("/inbox/三")).isEmpty();
    }

    @Test
    void listsFilesWithoutAnOutcomeByOrder() {
        Run run = registered(10);

        assertThat(register.files(run.id())).isEqualTo(10);
        assertThat(register.pending(run.id(), 3, 8, 3))
                .extracting(Registered::order)
                .containsExactly(4L, 5L, 6L);
        assertThat(register.pending(run.id(), 6, 8, 3))
                .extracting(Registered::order)
                .containsExactly(7L, 8L);
    }

    @Test
    void keepsPathsExactlyHoweverLong() {
        String deep = "很长的文件夹名字/".repeat(200) + "a .html ";
        Run run = register.begin("2026-01", "/inbox");

        register.register(run, List.of(new PresentedFile(new SubmissionPath(deep), 1, Inbox.MODIFIED)), 1);

        assertThat(register.pending(run.id(), 0, 1, 1))
                .containsExactly(
                        new Registered(run.id(), 1, new PresentedFile(new SubmissionPath(deep), 1, Inbox.MODIFIED)));
    }

    @Test
    void tellsPathsApartThatDifferInCaseOrTrailingSpaceAlone() throws Exception {
        Inbox inbox = new Inbox()
                .file("apart/a.html", "1", report("甲", 2025))
                .file("apart/A.html", "2", report("乙", 2025))
                .file("apart/a.html ", "3", report("丙", 2025));
        loader.load(inbox);

        Run again = loader.load(inbox);

        assertThat(register.tally(again.id()).unchanged()).isEqualTo(3);
    }

    @Test
    void canStartRegisteringOverUntilAFileIsDecidedOn() throws Exception {
        Run run = registered(3);
        register.clear(run);
        assertThat(register.files(run.id())).isZero();

        Inbox inbox = new Inbox().unusable("over/a.html", "a");
        Run decided = loader.load(inbox);

        assertThatIllegalStateException().isThrownBy(() -> register.clear(decided));
    }

    @Test
    void knowsHowFarARunCame() {
        Run run = registered(1);
        assertThat(register.isRegistered(run)).isFalse();

        register.registered(run, 4);

        assertThat(register.isRegistered(run)).isTrue();
        assertThat(register.isFinished(run)).isFalse();
        assertThat(register.tally(run.id())).isEqualTo(new RunTally(5, 0, 0, 0, 0, 0, 4));
        assertThat(register.tally(run.id()).pending()).isEqualTo(1);
        register.finish(run);
        assertThat(register.isFinished(run)).isTrue();
    }

    @Test
    void saysWhyAFileIsRejected() throws Exception {
        Run run = loader.load(new Inbox().unusable("why/a.html", "a"));

        assertThat(register.outcomes(run.id(), "rejected", 10))
                .containsExactly(new FileOutcome(
                        new SubmissionPath("why/a.html"),
                        "rejected",
                        "no_statutory_tables",
                        RejectionReason.NO_STATUTORY_TABLES.chinese() + "（0 tables）",
                        RejectionReason.NO_STATUTORY_TABLES.english() + " (0 tables)",
                        0));
    }

    private Run registered(int files) {
        Run run = register.begin("2026-01", "/inbox");
        register.register(
                run,
                IntStream.rangeClosed(1, files)
                        .mapToObj(file ->
                                new PresentedFile(new SubmissionPath("f%03d".formatted(file)), file, Inbox.MODIFIED))
                        .toList(),
                1);
        return run;
    }
}
