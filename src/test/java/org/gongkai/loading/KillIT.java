package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.processes.GongkaiProcess;
import org.gongkai.warehouse.Exports;
import org.gongkai.warehouse.WarehouseDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills real loads with SIGKILL, and pauses them, at seeded moments. */
class KillIT {
    private static final int REPORTS = 160;
    private static final int KILLS = 10;

    /** Set {@code -Dkill.seed} to repeat a run. */
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

    @TempDir
    Path temporary;

    private TestInbox inbox = new TestInbox(Path.of(""));

    @BeforeEach
    void presentFiles() throws IOException {
        inbox = TestInbox.write(temporary, REPORTS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Vendor.class,
            names = {"H2", "MARIADB"})
    void aLoadKilledTenTimesEndsWithTheWarehouseOfAnUndisturbedOne(Vendor vendor) throws Exception {
        Warehouse undisturbed = warehouse(vendor, "undisturbed");
        assertThat(load(undisturbed).exit()).isEqualTo(3);

        Warehouse killed = warehouse(vendor, "killed");
        killTenTimes(killed);
        if (killWhileReconciling(killed)) {
            assertThat(load(killed).exit()).isEqualTo(3);
        }

        assertThat(killed.contents()).isEqualTo(undisturbed.contents());
        assertThat(killed.figures()).isEqualTo(undisturbed.figures());
    }

    private void killTenTimes(Warehouse warehouse) throws Exception {
        System.out.println("kill.seed=" + SEED);
        Random random = new Random(SEED);
        List<String> moments = new ArrayList<>();
        while (moments.size() < KILLS) {
            boolean early = moments.size() % 5 == 0;
            long archived = warehouse.archived() + (early ? 0 : random.nextInt(REPORTS / KILLS / 2));
            int delay = random.nextInt(early ? 3_000 : 150);
            try (GongkaiProcess load = start(warehouse)) {
                if (!early) {
                    load.awaitThat(() -> warehouse.archived() > archived);
                }
                Thread.sleep(delay);
                assertThat(load.kill())
                        .as("killed while alive, after " + moments)
                        .isTrue();
            }
            moments.add((early ? "starting" : "after " + archived + " files") + " +" + delay + " ms");
        }
        System.out.println("killed " + moments);
    }

    /** Tells whether the kill came before the end. */
    private static boolean killWhileReconciling(Warehouse warehouse) throws Exception {
        try (GongkaiProcess load = start(warehouse)) {
            load.awaitThat(() -> warehouse.logged("Executing step: [reconcile]"));
            boolean hit = load.kill();
            System.out.println(hit ? "killed while reconciling" : "reconciled before it could be killed");
            return hit;
        }
    }

    /**
     * A paused load looks dead. When it wakes after another has taken over, it must see that and stop, whatever it was
     * doing; what it holds locked until the server drops its connection must not make its successor give up.
     */
    @Test
    void aLoadThatWasPausedAndTakenOverStopsWhenItWakes() throws Exception {
        Warehouse undisturbed = warehouse(Vendor.MARIADB, "undisturbed");
        assertThat(load(undisturbed).exit()).isEqualTo(3);

        Warehouse warehouse = warehouse(Vendor.MARIADB, "paused");
        try (GongkaiProcess paused = start(warehouse)) {
            paused.awaitThat(() -> warehouse.archived() > REPORTS / 4);
            paused.signal("STOP");
            assertThat(load(warehouse).exit()).isEqualTo(3);
            paused.signal("CONT");

            GongkaiProcess.Ended ended = paused.await();
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.err()).contains("another process has taken the run over");
        }
        assertThat(warehouse.contents()).isEqualTo(undisturbed.contents());
    }

    private static GongkaiProcess.Ended load(Warehouse warehouse) throws Exception {
        try (GongkaiProcess process = start(warehouse)) {
            return process.await();
        }
    }

    private static GongkaiProcess start(Warehouse warehouse) throws IOException {
        return GongkaiProcess.start(warehouse.arguments().toArray(String[]::new));
    }

    private Warehouse warehouse(Vendor vendor, String name) {
        Path home = temporary.resolve(name);
        List<String> arguments = new ArrayList<>(List.of(
                "load",
                "--inbox=" + inbox.folder(),
                "--period=2026-01",
                "--home=" + home,
                "--gongkai.lease.ttl=1s",
                "--gongkai.load.chunk=5",
                "--gongkai.load.threads=2",
                "--gongkai.archive.durable=false"));
        if (vendor == Vendor.H2) {
            return new Warehouse(
                    home,
                    new DriverManagerDataSource("jdbc:h2:file:" + home.resolve("warehouse") + H2, "sa", ""),
                    arguments);
        }
        TestDatabase database = TestDatabase.fresh(vendor);
        arguments.addAll(List.of(
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user()));
        return new Warehouse(home, database.dataSource(), arguments);
    }

    private static final String H2 =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;AUTO_SERVER=TRUE";

    private record Warehouse(Path home, DataSource database, List<String> arguments) {

        /** Files kept so far, which tells how far a load is without touching its database. */
        int archived() {
            if (!Files.exists(home.resolve("archive"))) {
                return 0;
            }
            try (Stream<Path> tree = Files.find(
                    home.resolve("archive"), 3, (path, attributes) -> path.getNameCount() - home.getNameCount() == 4)) {
                return (int) tree.count();
            } catch (IOException | java.io.UncheckedIOException changing) {
                return 0;
            }
        }

        boolean logged(String words) {
            try {
                return Files.readString(home.resolve("logs/gongkai.log")).contains(words);
            } catch (IOException notYet) {
                return false;
            }
        }

        Map<String, List<String>> contents() {
            return WarehouseDump.of(database);
        }

        String figures() throws IOException {
            Path file = home.resolve("figures.csv");
            new Exports(database).figures(file);
            return Files.readString(file);
        }
    }
}
