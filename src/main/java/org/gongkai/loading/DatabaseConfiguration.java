package org.gongkai.loading;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one database, reached through a pool with enough connections for all threads of a load. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceProperties.class, LoadSettings.class})
public class DatabaseConfiguration {
    private static final int SECONDS_TO_CONNECT = 10;

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    static HikariDataSource dataSource(DataSourceProperties properties, LoadSettings load) {
        String url = Objects.requireNonNull(properties.getUrl(), "spring.datasource.url is not set");
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(properties.getUsername());
        pool.setPassword(properties.getPassword());
        pool.setMaximumPoolSize(load.connections());
        pool.setExceptionOverride(new BrokenConnection());
        if (url.startsWith("jdbc:h2:")) {
            prepareEmbedded(pool, properties);
        } else if (url.startsWith("jdbc:mysql:")) {
            prepareMySql(pool);
        }
        return pool;
    }

    /** The server that lets other processes of this machine in listens to them only. */
    private static void prepareEmbedded(HikariDataSource pool, DataSourceProperties properties) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        pool.setUsername(Objects.requireNonNullElse(properties.getUsername(), "sa"));
        pool.setPassword(Objects.requireNonNullElse(properties.getPassword(), ""));
    }

    /**
     * Statements are taken apart once for each connection, not once for each use; and the driver knows itself how a
     * connection is set, which nothing but the driver changes.
     */
    private static void prepareMySql(HikariDataSource pool) {
        pool.addDataSourceProperty("rewriteBatchedStatements", "true");
        pool.addDataSourceProperty("cachePrepStmts", "true");
        pool.addDataSourceProperty("prepStmtCacheSize", "100");
        pool.addDataSourceProperty("prepStmtCacheSqlLimit", "2048");
        pool.addDataSourceProperty("useLocalSessionState", "true");
        pool.addDataSourceProperty("connectTimeout", String.valueOf(1000 * SECONDS_TO_CONNECT));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
    }
}
