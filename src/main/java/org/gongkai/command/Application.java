package org.gongkai.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongkai.console.ConsoleConfiguration;
import org.gongkai.loading.AgencyDesk;
import org.gongkai.loading.DatabaseConfiguration;
import org.gongkai.loading.ExpectedDesk;
import org.gongkai.loading.Loading;
import org.gongkai.loading.LoadingConfiguration;
import org.gongkai.loading.RegisterDesk;
import org.gongkai.loading.StandstillAlarm;
import org.gongkai.warehouse.WarehouseSchema;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The warehouse and all that works on it, started only once a command needs them. */
final class Application implements AutoCloseable {
    private static final int SECONDS_TO_CONNECT = 30;
    private static final int SECONDS_TO_BE_FREE = 8;
    private static final int MILLISECONDS_BETWEEN_ATTEMPTS = 200;

    /** Boot would load five hundred classes beside the start that a command without pages never asks for. */
    private static final String PREPARED_BESIDE = "spring.backgroundpreinitializer.ignore";

    private static final AtomicBoolean LOG_IS_OPEN = new AtomicBoolean();

    private final ConfigurableApplicationContext context;

    private int migrations;

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
        return start(
                home,
                settings,
                parts(DatabaseConfiguration.class, LoadingConfiguration.class).web(WebApplicationType.NONE));
    }

    /** As {@link #start}, and answers over HTTP until it is closed. */
    static Application serve(Home home, List<String> settings) {
        return start(
                home,
                settings,
                parts(DatabaseConfiguration.class, ConsoleConfiguration.class).web(WebApplicationType.SERVLET));
    }

    private static SpringApplicationBuilder parts(Class<?>... configurations) {
        System.setProperty(PREPARED_BESIDE, "true");
        return new SpringApplicationBuilder(configurations);
    }

    private static Application start(Home home, List<String> settings, SpringApplicationBuilder parts) {
        home.prepare();
        LOG_IS_OPEN.set(true);
        Application application = new Application(run(parts, withHome(home, settings)));
        try {
            application.connect();
            application.migrations = WarehouseSchema.migrate(application.database());
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
        return application;
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder parts, String[] arguments) {
        try {
            return parts.registerShutdownHook(false)
                    .logStartupInfo(false)
                    .initializers(context -> ConsoleWarnings.show())
                    .initializers(context -> new KnownSettings().require(context.getEnvironment()))
                    .properties(Map.of("spring.jmx.enabled", "false"))
                    .run(arguments);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException port) {
                    throw new CannotProceed(
                            new Words(
                                            "端口 %d 已被占用；请先结束占用它的程序，或用 --server.port 另选端口",
                                            "port %d is in use; end what uses it, or choose another by --server.port")
                                    .with(port.getPort()),
                            failure);
                }
            }
            throw failure;
        }
    }

    private static String[] withHome(Home home, List<String> settings) {
        return Stream.concat(settings.stream(), Stream.of("--gongkai.home=" + home.folder()))
                .toArray(String[]::new);
    }

    /** Whether there is a log to write to; until then it would come out on the console. */
    static boolean logIsOpen() {
        return LOG_IS_OPEN.get();
    }

    /** A paused process that holds the embedded database would keep us waiting for ever. */
    private void connect() {
        FutureTask<Void> attempt = new FutureTask<>(this::connectOnce);
        Thread thread = new Thread(attempt, "connect");
        thread.setDaemon(true);
        thread.start();
        try {
            attempt.get(SECONDS_TO_CONNECT, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw isHeld(e)
                    ? held(e)
                    : url().isEmbedded()
                            ? unusable(e)
                            : unreachable(Causes.words(NestedExceptionUtils.getMostSpecificCause(e)), e);
        } catch (TimeoutException e) {
            throw unreachable(new Words("%d 秒内没有应答", "no answer within %d s").with(SECONDS_TO_CONNECT), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(new Words("被中断", "interrupted"), e);
        }
    }

    /** Another command that is just opening or closing the embedded database keeps it for a moment. */
    private @Nullable Void connectOnce() throws SQLException, InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_BE_FREE);
        while (true) {
            try (Connection connection = database().getConnection()) {
                connection.getMetaData();
                return null;
            } catch (SQLException failure) {
                if (!isHeld(failure) || System.nanoTime() > patience) {
                    throw failure;
                }
                Thread.sleep(MILLISECONDS_BETWEEN_ATTEMPTS);
            }
        }
    }

    private static boolean isHeld(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                && cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    private CannotProceed held(Exception cause) {
        return new CannotProceed(
                new Words(
                                "数据库 %s 正被另一个程序占用；请等其他 gongkai 命令结束后再试",
                                "the database %s is held by another program; try again when other gongkai commands have ended")
                        .with(url()),
                cause);
    }

    /** A disk that is full, files of another owner, a file that is damaged. */
    private CannotProceed unusable(Exception cause) {
        Words why = Causes.words(NestedExceptionUtils.getMostSpecificCause(cause));
        return new CannotProceed(
                new Words(
                        "无法打开数据库 %s：%s；请检查磁盘空间和文件权限".formatted(url().place(), why.chinese()),
                        "cannot open the database %s: %s; check the space on the disk and the permissions of its files"
                                .formatted(url().place(), why.english())),
                cause);
    }

    private CannotProceed unreachable(Words why, Exception cause) {
        return new CannotProceed(
                new Words(
                        "无法连接数据库 %s：%s；请确认数据库已启动，并检查 --spring.datasource.url、username 和 password"
                                .formatted(url(), why.chinese()),
                        "cannot reach the database %s: %s; check that it runs, and --spring.datasource.url, username and password"
                                .formatted(url(), why.english())),
                cause);
    }

    /** @param listener is told why, once a load or decision stands still for good */
    void onStandstill(Consumer<Throwable> listener) {
        context.getBean(StandstillAlarm.class).onRing(listener);
    }

    /** How many migrations were missing when it started. */
    int migrations() {
        return migrations;
    }

    DatabaseUrl url() {
        return new DatabaseUrl(context.getEnvironment().getProperty("spring.datasource.url", ""));
    }

    /** Where a serving one is reached. */
    String address() {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        return "http://%s:%d"
                .formatted(
                        context.getEnvironment().getProperty("server.address", "127.0.0.1"),
                        server == null ? 0 : server.getPort());
    }

    DataSource database() {
        return context.getBean(DataSource.class);
    }

    Loading loading() {
        return context.getBean(Loading.class);
    }

    AgencyDesk agencies() {
        return context.getBean(AgencyDesk.class);
    }

    RegisterDesk register() {
        return context.getBean(RegisterDesk.class);
    }

    ExpectedDesk expected() {
        return context.getBean(ExpectedDesk.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
