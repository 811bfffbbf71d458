package org.gongkai.databases;

import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * An empty schema of its own on a real database, and a pool of READ COMMITTED connections to it. Servers start once per
 * JVM. Where one cannot start, its tests say so and are skipped, but fail under {@code CI=true}.
 */
public final class TestDatabase implements AutoCloseable {
    private static final Map<Vendor, Optional<Server>> SERVERS = new EnumMap<>(Vendor.class);
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Vendor vendor;
    private final String url;
    private final String user;
    private final HikariDataSource pool;

    private TestDatabase(Vendor vendor, String url, String user) {
        this.vendor = vendor;
        this.url = url;
        this.user = user;
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setUsername(user);
        configuration.setPassword("");
        configuration.setMaximumPoolSize(16);
        configuration.setMinimumIdle(0);
        configuration.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        this.pool = new HikariDataSource(configuration);
    }

    /** An empty schema. */
    public static TestDatabase fresh(Vendor vendor) {
        Server server =
                server(vendor).orElseGet(() -> abort(vendor + " CANNOT START ON THIS MACHINE: its tests are skipped"));
        String name = "gongkai_" + SCHEMAS.incrementAndGet();
        try {
            return new TestDatabase(vendor, server.newSchema(name), server.user());
        } catch (Exception e) {
            throw new IllegalStateException(vendor + " refused a schema", e);
        }
    }

    static boolean canStart(Vendor vendor) {
        return server(vendor).isPresent();
    }

    private static synchronized Optional<Server> server(Vendor vendor) {
        return SERVERS.computeIfAbsent(vendor, TestDatabase::start);
    }

    private static Optional<Server> start(Vendor vendor) {
        try {
            return Optional.of(vendor.server());
        } catch (Exception e) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(vendor + " cannot start", e);
            }
            System.err.println("!!! " + vendor + " CANNOT START ON THIS MACHINE, ITS TESTS ARE SKIPPED: " + e);
            return Optional.empty();
        }
    }

    public Vendor vendor() {
        return vendor;
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public String toString() {
        return vendor.toString();
    }
}
