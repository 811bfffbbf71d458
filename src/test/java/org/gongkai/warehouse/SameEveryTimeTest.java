package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.ReportBuilder.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.agency.HoldReason;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.report.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many filings for few agencies and years, so that threads meet at the same rows all the time. */
class SameEveryTimeTest {
    private static final int FILES = 240;
    private static final int AGENCIES = 12;
    private static final int YEARS = 3;

    @ParameterizedTest
    @EnumSource
    void anyNumberOfThreadsGivesTheSameWarehouse(Vendor vendor) throws Exception {
        assertThat(loaded(vendor, 8, 5)).isEqualTo(loaded(vendor, 1, 7));
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatDiesAndGoesOnGivesTheSameWarehouse(Vendor vendor) throws Exception {
        try (TestDatabase database = prepared(vendor)) {
            Loader loader = new Loader(database.dataSource()).threads(4).chunk(5);
            loader.load(inbox(1));
            Run run = loader.register(inbox(2));
            dieHalfWay(database, loader, run);

            loader.write(run, inbox(2));
            loader.reconcile(run);

            assertThat(WarehouseDump.of(database.dataSource())).isEqualTo(loaded(vendor, 1, 7));
        }
    }

    /** Some chunks are committed, in no order; the others are written, but their process dies before it commits. */
    private static void dieHalfWay(TestDatabase database, Loader loader, Run run) {
        RunRegister register = new RunRegister(database.dataSource());
        List<Registered> pending = register.pending(run.id(), 0, FILES, FILES);
        List<Processed> files = new java.util.ArrayList<>(loader.read(pending, inbox(2)));
        Collections.shuffle(files, new Random(7));
        loader.write(run, files.subList(0, 60));
        loader.write(run, files.subList(90, 110));
        loader.writeAndDie(run, files.subList(110, 200));
    }

    private static Map<String, List<String>> loaded(Vendor vendor, int threads, int chunk) throws Exception {
        try (TestDatabase database = prepared(vendor)) {
            Loader loader = new Loader(database.dataSource()).threads(threads).chunk(chunk);
            loader.load(inbox(1));
            loader.load(inbox(2));
            return WarehouseDump.of(database.dataSource());
        }
    }

    private static TestDatabase prepared(Vendor vendor) {
        TestDatabase database = TestDatabase.fresh(vendor);
        WarehouseSchema.migrate(database.dataSource());
        new Dimensions(database.dataSource()).prepare(List.of());
        return database;
    }

    /** The second presents a third of the files again as they were, a third corrected, and the others with errors. */
    private static Inbox inbox(int edition) {
        Inbox inbox = new Inbox();
        Random random = new Random(42);
        for (int file = 0; file < FILES; file++) {
            int agency = random.nextInt(AGENCIES);
            int year = 2023 + random.nextInt(YEARS);
            int content = file % 3 == 0 ? 1 : edition;
            ReportBuilder report = report("局" + agency, year)
                    .spelled(file % 2 == 0 ? "局 " + agency : "局" + agency)
                    .stated("application.received.total", content + file)
                    .stated("application.disclosed.natural_person", file)
                    .stated("application.withheld.state_secret.enterprise", agency)
                    .stated("disclosure.fee.amount", file + ".25")
                    .stated("review.reconsideration.upheld", content);
            if (file % 17 == 0) {
                report.held(HoldReason.YEAR_UNKNOWN);
            }
            if (file % 3 == 2 && edition == 2) {
                report.finding("outlier", Severity.ERROR);
            }
            String path = "%03d.html".formatted(file);
            if (file % 29 == 0) {
                inbox.unusable(path, "broken");
            } else {
                inbox.file(path, file + "/" + content, report);
            }
        }
        return inbox;
    }
}
