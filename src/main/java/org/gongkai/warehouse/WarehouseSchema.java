package org.gongkai.warehouse;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Brings a database to the schema of this version. */
public final class WarehouseSchema {
    private static final String COMMON = "sql/common";

    private WarehouseSchema() {}

    /**
     * Runs every migration that is missing. Safe to repeat, also after a migration that died in its middle: MySQL and
     * MariaDB commit each statement of it, so each can run again, and Flyway's mark of the failure is cleared first.
     *
     * @return how many there were
     */
    public static int migrate(DataSource database) {
        String vendor = isMySql(database) ? "sql/mysql" : "sql/h2";
        return new BundledScripts(COMMON, vendor).areApplied(database) ? 0 : migrate(database, vendor);
    }

    private static int migrate(DataSource database, String vendor) {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + COMMON, "classpath:" + vendor)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load();
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException refused) {
            if (!diedInside(flyway)) {
                throw refused;
            }
            flyway.repair();
            return flyway.migrate().migrationsExecuted;
        }
    }

    private static boolean diedInside(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState().isFailed());
    }

    /** Whether it is MySQL or MariaDB, which are alike here. */
    static boolean isMySql(DataSource database) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(database, metaData -> metaData.getDatabaseProductName());
            return !product.equals("H2");
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }
}
