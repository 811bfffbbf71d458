package org.gongkai.warehouse;

import static org.gongkai.warehouse.ReportBuilder.report;

import java.util.List;
import java.util.Random;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Region;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.form.Forms;
import org.gongkai.report.Severity;

/**
 * Measures the writer alone: complete reports of 200 figures, some 20 of which give facts, from memory into a database.
 *
 * <pre>WriterBenchmark MARIADB 6000 100 2</pre>
 */
final class WriterBenchmark {
    private static final int FACTS = 20;
    private static final int WARM_UP = 1_000;

    private WriterBenchmark() {}

    public static void main(String[] arguments) {
        int exit = 1;
        try {
            run(arguments);
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            // the server's threads would keep the process alive
            System.exit(exit);
        }
    }

    private static void run(String... arguments) throws Exception {
        Vendor vendor = Vendor.valueOf(arguments[0]);
        int reports = Integer.parseInt(arguments[1]);
        int chunk = Integer.parseInt(arguments[2]);
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            WarehouseSchema.migrate(database.dataSource());
            new Dimensions(database.dataSource()).prepare(List.of());
            Loader loader = new Loader(database.dataSource()).chunk(chunk);
            loader.load(inbox("warm", WARM_UP));
            for (int place = 3; place < arguments.length; place++) {
                measure(loader, Integer.parseInt(arguments[place]), reports, place);
            }
        }
    }

    private static void measure(Loader loader, int threads, int reports, int round) throws Exception {
        Inbox inbox = inbox("round" + round, reports);
        loader.threads(threads);
        long start = System.nanoTime();
        Run run = loader.register(inbox);
        long registered = System.nanoTime();
        long[] cpu = cpu();
        loader.write(run, inbox);
        long written = System.nanoTime();
        long[] cpuAfter = cpu();
        System.out.printf(
                "processor time per report: %d us here, %d us in servers started here%n",
                (cpuAfter[0] - cpu[0]) / reports, (cpuAfter[1] - cpu[1]) / reports);
        loader.reconcile(run);
        long reconciled = System.nanoTime();
        System.out.printf(
                "%d threads: registered %,.0f/s, written %,.0f/s, reconciled in %.2f s%n",
                threads,
                reports / seconds(registered - start),
                reports / seconds(written - registered),
                seconds(reconciled - written));
        Run again = loader.register(inbox);
        long before = System.nanoTime();
        loader.write(again, inbox);
        long after = System.nanoTime();
        loader.reconcile(again);
        System.out.printf(
                "   unchanged: written %,.0f/s, reconciled in %.2f s%n",
                reports / seconds(after - before), seconds(System.nanoTime() - after));
    }

    /** Microseconds of processor time used by this process and by those it started. */
    private static long[] cpu() {
        long own =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1_000;
        long servers = ProcessHandle.current()
                .descendants()
                .mapToLong(server -> server.info()
                        .totalCpuDuration()
                        .map(time -> time.toNanos() / 1_000)
                        .orElse(0L))
                .sum();
        return new long[] {own, servers};
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static Inbox inbox(String name, int reports) {
        List<String> codes = Forms.standard()
                .editions()
                .get(0)
                .figures()
                .map(figure -> figure.code().value())
                .toList();
        Inbox inbox = new Inbox();
        Random random = new Random(name.hashCode());
        for (int number = 0; number < reports; number++) {
            Agency agency =
                    new Agency(name + "局" + number, name + "局" + number, region(number), Agency.Kind.DEPARTMENT);
            ReportBuilder report = report(agency, 2025);
            for (String code : codes) {
                report.stated(code, random.nextInt(codes.size()) < FACTS ? 1 + random.nextInt(500) : 0);
            }
            report.finding("outlier", Severity.WARNING);
            inbox.file(name + "/%06d.html".formatted(number), name + number, report);
        }
        return inbox;
    }

    private static Region region(int number) {
        String code = Integer.toString(110_000 + number % 300);
        return new Region(code, "县" + code, Region.Level.COUNTY);
    }
}
