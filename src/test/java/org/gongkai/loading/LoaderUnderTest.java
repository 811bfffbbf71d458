package org.gongkai.loading;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.databases.TestDatabase;
import org.gongkai.submission.Inbox;
import org.gongkai.warehouse.RunRegister;
import org.gongkai.warehouse.WarehouseSchema;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The loader as a command starts it, on a test's database and home. Each stands for one process. */
final class LoaderUnderTest implements AutoCloseable {
    static final YearMonth PERIOD = YearMonth.of(2026, 1);

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    /** @param settings such as {@code gongkai.load.threads=2} */
    LoaderUnderTest(TestDatabase database, Path home, String... settings) {
        this.database = database;
        WarehouseSchema.migrate(database.dataSource());
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of(
                "gongkai.home", home,
                "spring.datasource.url",
                        database.url() + (database.url().startsWith("jdbc:h2") ? ";LOCK_TIMEOUT=20000" : ""),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", "",
                "gongkai.lease.ttl", "2s",
                "gongkai.archive.durable", "false",
                "gongkai.load.chunk", "5",
                "logging.level.org.springframework.batch", "OFF",
                "logging.level.org.gongkai.loading", "OFF"));
        for (String setting : settings) {
            arguments.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        context = new SpringApplicationBuilder(DatabaseConfiguration.class, LoadingConfiguration.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(arguments.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    LoadResult load(Path inbox) throws InterruptedException {
        return load(inbox, new Progress());
    }

    LoadResult load(Path inbox, Progress progress) throws InterruptedException {
        return loading().load(Inbox.at(inbox), PERIOD, progress);
    }

    LoadResult restart() throws InterruptedException {
        return loading().restart(new Progress());
    }

    Loading loading() {
        return context.getBean(Loading.class);
    }

    AgencyDesk agencies() {
        return context.getBean(AgencyDesk.class);
    }

    RegisterDesk names() {
        return context.getBean(RegisterDesk.class);
    }

    ExpectedDesk expected() {
        return context.getBean(ExpectedDesk.class);
    }

    RunRegister register() {
        return new RunRegister(database.dataSource());
    }

    @Override
    public void close() {
        context.close();
    }
}
