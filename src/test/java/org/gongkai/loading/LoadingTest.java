package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.warehouse.FileOutcome;
import org.gongkai.warehouse.RunTally;
import org.gongkai.warehouse.WarehouseDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code load} promises while nothing goes wrong. */
class LoadingTest {
    private static final int REPORTS = 40;

    @TempDir
    Path temporary;

    private TestInbox inbox = new TestInbox(Path.of(""));

    @BeforeEach
    void presentFiles() throws IOException {
        inbox = TestInbox.write(temporary, REPORTS);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyPresentedFileHasAnOutcome(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            RunTally tally = finished(loader.load(inbox.folder())).tally();

            assertThat(tally.pending()).isZero();
            assertThat(tally.presented()).isEqualTo(REPORTS + 5);
            assertThat(tally.ignored()).isEqualTo(1);
            assertThat(tally.rejected()).isEqualTo(2);
            assertThat(tally.superseded()).isEqualTo(2);
            assertThat(tally.loaded() + tally.held()).isEqualTo(REPORTS);
            assertThat(loader.register().outcomes(1, "rejected", 10))
                    .extracting(FileOutcome::reasonCode)
                    .containsExactly("empty_file", "picture");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Vendor.class,
            names = {"H2", "MARIADB"})
    void aSecondLoadOfTheSameBytesChangesNothing(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            RunTally first = finished(loader.load(inbox.folder())).tally();
            Map<String, List<String>> published = WarehouseDump.published(database.dataSource());

            RunTally second = finished(loader.load(inbox.folder())).tally();

            assertThat(WarehouseDump.published(database.dataSource())).isEqualTo(published);
            assertThat(second.loaded()).isZero();
            assertThat(second.unchanged()).isEqualTo(first.loaded());
            assertThat(second.superseded()).isEqualTo(first.superseded());
            assertThat(second.rejected()).isEqualTo(first.rejected());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Vendor.class,
            names = {"H2", "MARIADB"})
    void theNumberOfThreadsDoesNotShowInTheWarehouse(Vendor vendor) throws Exception {
        assertThat(warehouse(vendor, "gongkai.load.threads=2", "gongkai.load.chunk=1"))
                .isEqualTo(warehouse(vendor, "gongkai.load.threads=1", "gongkai.load.chunk=50"))
                .isEqualTo(warehouse(vendor, "gongkai.load.threads=8", "gongkai.load.chunk=3"));
    }

    private Map<String, List<String>> warehouse(Vendor vendor, String... settings) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database, settings)) {
            finished(loader.load(inbox.folder()));
            return WarehouseDump.of(database.dataSource());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "H2")
    void theArchiveHoldsTheBytesOfEverythingThatWasRead(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            finished(loader.load(inbox.folder()));

            List<String> hashes = JdbcClient.create(database.dataSource())
                    .sql("select hash from run_submission")
                    .query(String.class)
                    .list();
            assertThat(hashes)
                    .hasSize(REPORTS + 4)
                    .allSatisfy(hash -> assertThat(Files.readAllBytes(temporary.resolve("home/archive/%s/%s/%s"
                                    .formatted(hash.substring(0, 2), hash.substring(2, 4), hash))))
                            .satisfies(bytes -> assertThat(org.gongkai.submission.ContentHash.of(bytes)
                                            .hex())
                                    .isEqualTo(hash)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "H2")
    void aFileLargerThanTheLimitIsRejectedAndTheRestLoaded(Vendor vendor) throws Exception {
        Files.write(inbox.folder().resolve("large.html"), new byte[300_000]);
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database, "gongkai.limits.file-size=200KB")) {
            RunTally tally = finished(loader.load(inbox.folder())).tally();

            assertThat(tally.rejected()).isEqualTo(3);
            assertThat(loader.register().outcomes(1, "rejected", 10))
                    .filteredOn(file -> file.path().value().equals("large.html"))
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.reasonCode()).isEqualTo("too_large");
                        assertThat(file.english()).contains("300000 bytes > 204800 (gongkai.limits.file-size)");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "H2")
    void ofEachReportTheGravestFindingsAreKeptAndTheFiguresAreTheSame(Vendor vendor) throws Exception {
        Path folder = Files.createDirectories(inbox.folder().resolve("x"));
        Files.copy(Path.of("src/main/resources/samples/huairen-approval-bureau-2023.txt"), folder.resolve("a.txt"));
        Files.writeString(folder.resolve("manifest.csv"), "file,agency,region_code,year\na.txt,昌吉市财政局,652301,2022\n");
        List<String> figures = new ArrayList<>();
        for (String limit : List.of("1000", "1")) {
            try (TestDatabase database = TestDatabase.fresh(vendor);
                    LoaderUnderTest loader = loader(database, "gongkai.limits.findings=" + limit)) {
                finished(loader.load(inbox.folder()));
                JdbcClient jdbc = JdbcClient.create(database.dataSource());
                figures.add(jdbc.sql("select concat(count(*), ' ', sum(applications)) from fact_application")
                        .query(String.class)
                        .single());
                List<String> leftOut = jdbc.sql("select expected from finding where check_code = 'findings_left_out'")
                        .query(String.class)
                        .list();
                if (limit.equals("1")) {
                    assertThat(leftOut).containsExactly("1 (gongkai.limits.findings)");
                } else {
                    assertThat(leftOut).isEmpty();
                }
            }
        }
        assertThat(figures.get(1)).isEqualTo(figures.get(0));
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "H2")
    void anEmptyInboxIsLoadedToo(Vendor vendor) throws Exception {
        Path nothing = Files.createDirectory(temporary.resolve("nothing"));
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            assertThat(finished(loader.load(nothing)).tally()).isEqualTo(new RunTally(0, 0, 0, 0, 0, 0, 0));
        }
    }

    private LoaderUnderTest loader(TestDatabase database, String... settings) {
        return new LoaderUnderTest(database, temporary.resolve("home"), settings);
    }

    private static LoadResult.Completed finished(LoadResult result) {
        return assertThat(result)
                .asInstanceOf(type(LoadResult.Finished.class))
                .actual()
                .last()
                .orElseThrow();
    }
}
