package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.springframework.jdbc.core.JdbcTemplate;

/** An empty MariaDB schema and the packaged program that loads into it. */
final class Warehouse implements AutoCloseable {
    static final int SET_ASIDE = 3;

    private final Path folder;
    private final Path home;
    private final TestDatabase database = TestDatabase.fresh(Vendor.MARIADB);
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    Warehouse(Path folder, String name) {
        this.folder = folder;
        this.home = folder.resolve(name);
    }

    /** Loads into an embedded database in an empty home. */
    static Child embedded(Path folder, Corpus corpus, String... options) throws IOException {
        return Child.java(folder, load(corpus, folder.resolve("embedded"), options));
    }

    private static List<String> load(Corpus corpus, Path home, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(
                "-jar",
                Path.of("target/gongkai.jar").toAbsolutePath().toString(),
                "load",
                "--inbox",
                corpus.folder().toString(),
                "--home",
                home.toString()));
        return arguments;
    }

    Child begin(Corpus corpus, String... options) throws IOException {
        List<String> arguments = load(corpus, home, options);
        arguments.addAll(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password="));
        return Child.java(folder, arguments);
    }

    /** Loads to the end; the steady part is what the run's own row says. */
    Cost load(Corpus corpus, String... options) throws IOException, InterruptedException {
        try (Child child = begin(corpus, options)) {
            Cost cost = child.cost(SET_ASIDE);
            return cost.steady(secondsOfLastRun());
        }
    }

    private double secondsOfLastRun() {
        return jdbc.query(
                        "select began_at, finished_at from load_run order by run_id desc limit 1",
                        (row, number) -> Duration.between(
                                                row.getObject(1, LocalDateTime.class),
                                                row.getObject(2, LocalDateTime.class))
                                        .toMillis()
                                / 1e3)
                .get(0);
    }

    /** Files of all runs that have an outcome; none where there is no table yet. */
    long done() {
        return count("select count(*) from information_schema.tables where table_schema = database()"
                                + " and table_name = 'run_submission'")
                        == 0
                ? 0
                : count("select count(*) from run_submission where outcome is not null");
    }

    /** Files of the last run by what became of them. */
    record Outcome(long loaded, long held, long rejected) {}

    Outcome lastOutcome() {
        return jdbc.query(
                        "select loaded, held, rejected from load_run order by run_id desc limit 1",
                        (row, number) -> new Outcome(row.getLong(1), row.getLong(2), row.getLong(3)))
                .get(0);
    }

    long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
