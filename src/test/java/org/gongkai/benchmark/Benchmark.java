package org.gongkai.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the packaged program and writes {@code docs/performance.md}. The arguments are the number of reports, of
 * rounds, of reports of the large load (0 for none), and the seed.
 */
final class Benchmark {
    private final int reports;
    private final int rounds;
    private final int large;
    private final long seed;
    private final Path folder;
    private final PerformancePage page = new PerformancePage();
    private int homes;

    private Benchmark(List<String> arguments, Path folder) {
        this.reports = Integer.parseInt(arguments.get(0));
        this.rounds = Integer.parseInt(arguments.get(1));
        this.large = Integer.parseInt(arguments.get(2));
        this.seed = Long.parseLong(arguments.get(3));
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int exit = 1;
        Path folder = Files.createTempDirectory("gongkai-benchmark-");
        try {
            new Benchmark(List.of(arguments), folder).run();
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
            // the server's threads would keep the process alive
            System.exit(exit);
        }
    }

    private void run() throws Exception {
        page.corpus(reports, rounds, seed);
        Corpus furnished = Corpus.furnishedPages(folder.resolve("furnished"), reports, seed);
        profile(furnished);
        against("HTML, " + furnished.kilobytesEach() + " KB a page", "jsoup DOM only", furnished, "html");
        Corpus bare = Corpus.pages(folder.resolve("bare"), reports, seed);
        against("HTML, " + bare.kilobytesEach() + " KB a page", "jsoup DOM only", bare, "html");
        Corpus workbooks = Corpus.workbooks(folder.resolve("workbooks"), reports, seed);
        against("xlsx, " + workbooks.kilobytesEach() + " KB a workbook", "fastexcel-reader only", workbooks, "xlsx");
        page.hotPaths("HTML", "jsoup DOM only", HotPaths.run(furnished));
        page.hotPaths("xlsx", "fastexcel-reader only", HotPaths.run(workbooks));
        again(furnished);
        restart(furnished);
        if (large > 0) {
            large();
        }
        page.write(Path.of("docs/performance.md"));
    }

    private Warehouse warehouse() {
        return new Warehouse(folder, "home" + ++homes);
    }

    private void against(String what, String floor, Corpus corpus, String format) throws Exception {
        page.duel(what, floor, corpus, Duel.of(rounds, () -> loaded(corpus), () -> parsed(corpus, format)));
    }

    private Cost loaded(Corpus corpus) throws Exception {
        try (Warehouse warehouse = warehouse()) {
            Cost cost = warehouse.load(corpus);
            page.outcome(corpus, warehouse.lastOutcome());
            return cost;
        }
    }

    private Cost parsed(Corpus corpus, String format) throws Exception {
        try (Child child = Child.java(
                folder,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParseFloor.class.getName(),
                        format,
                        corpus.folder().toString()))) {
            Cost cost = child.cost();
            String output = child.output();
            return cost.steady(Double.parseDouble(
                    output.substring(output.indexOf("seconds=") + 8).strip()));
        }
    }

    /** The first load, the same again, nothing at all, and the floor of writing. */
    private void again(Corpus corpus) throws Exception {
        Corpus nothing = new Corpus(Files.createDirectories(folder.resolve("nothing")), 0, 0, 0);
        try (Warehouse warehouse = warehouse()) {
            page.empty(warehouse.load(nothing));
            Cost first = warehouse.load(corpus);
            page.duel(
                    "unchanged reload",
                    "the first load",
                    corpus,
                    new Duel(List.of(warehouse.load(corpus)), List.of(first)));
            page.writing(
                    corpus,
                    first,
                    FactFloor.seconds(
                            warehouse.database().url(), warehouse.database().user()));
        }
    }

    private void restart(Corpus corpus) throws Exception {
        try (Warehouse warehouse = warehouse()) {
            long before;
            try (Child killed = warehouse.begin(corpus)) {
                await(killed, warehouse, corpus.files() / 2);
                killed.kill();
                before = warehouse.done();
            }
            try (Child second = warehouse.begin(corpus)) {
                double resumed = await(second, warehouse, Math.min(before + 1, corpus.files()));
                page.restart(before, corpus, resumed, second.cost(3).seconds());
            }
        }
    }

    private static double await(Child child, Warehouse warehouse, long files) throws Exception {
        while (warehouse.done() < files) {
            if (!child.isAlive()) {
                throw new IllegalStateException("ended too early: " + child.output());
            }
            Thread.sleep(50);
        }
        return child.seconds();
    }

    private void profile(Corpus corpus) throws Exception {
        Path recording = folder.resolve("load.jfr");
        try (Warehouse warehouse = warehouse()) {
            warehouse.load(corpus, "-XX:StartFlightRecording=settings=profile,filename=" + recording, "-Xlog:jfr*=off");
        }
        page.profile(corpus, HotMethods.read(recording));
    }

    private void large() throws Exception {
        Corpus corpus = Corpus.pages(folder.resolve("large"), large, seed + 1);
        try (Warehouse warehouse = warehouse()) {
            page.large("MariaDB", corpus, warehouse.load(corpus, "-Xmx256m"));
            page.outcome(corpus, warehouse.lastOutcome());
        }
        try (Child child = Warehouse.embedded(folder, corpus, "-Xmx256m")) {
            page.large("H2", corpus, child.cost(Warehouse.SET_ASIDE));
        }
    }
}
