package org.gongkai.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongkai.loading.DatabaseConfiguration;
import org.gongkai.loading.Loading;
import org.gongkai.loading.LoadingConfiguration;
import org.gongkai.warehouse.WarehouseSchema;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The warehouse and all that works on it, started only once a command needs them. */
final class Application implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts and brings the schema up to date.
     *
     * @param settings {@code --spring.…=…} and the like
     * @throws CannotProceed where the database cannot be reached
     */
    static Application start(Home home, List<String> settings) {
        home.prepare();
        Application application =
                new Application(new SpringApplicationBuilder(DatabaseConfiguration.class, LoadingConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .logStartupInfo(false)
                        .properties(Map.of("spring.jmx.enabled", "false"))
                        .run(withHome(home, settings)));
        try {
            application.connect();
            WarehouseSchema.migrate(application.database());
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
        return application;
    }

    private static String[] withHome(Home home, List<String> settings) {
        return Stream.concat(settings.stream(), Stream.of("--gongkai.home=" + home.folder()))
                .toArray(String[]::new);
    }

    private void connect() {
        try (Connection connection = database().getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new CannotProceed(
                    new Words(
                                    "无法连接数据库 %s：%s；请确认数据库已启动，并检查 --spring.datasource.url、username 和 password",
                                    "cannot reach the database %s: %s; check that it runs, and --spring.datasource.url, username and password")
                            .with(url(), Causes.line(Causes.root(e))),
                    e);
        }
    }

    DatabaseUrl url() {
        return new DatabaseUrl(context.getEnvironment().getProperty("spring.datasource.url", ""));
    }

    DataSource database() {
        return context.getBean(DataSource.class);
    }

    Loading loading() {
        return context.getBean(Loading.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
