package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.gongkai.databases.DyingDataSource;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class DyingMigrationTest {

    @ParameterizedTest(name = "{0} before: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            H2      | insert ignore into dim_outcome
            H2      | create table if not exists BATCH_STEP_EXECUTION (
            MARIADB | insert ignore into dim_outcome
            MARIADB | create table if not exists BATCH_STEP_EXECUTION (
            MARIADB | create or replace view mart_report
            MYSQL   | insert ignore into dim_outcome
            """)
    void aMigrationKilledInItsMiddleIsFinishedByTheNext(Vendor vendor, String lastWords) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            assertThatException()
                    .isThrownBy(() -> WarehouseSchema.migrate(new DyingDataSource(database.dataSource(), lastWords)));

            WarehouseSchema.migrate(database.dataSource());

            assertThat(outcomes(database)).isEqualTo(25);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStatementCanRunAgain(Vendor vendor) throws IOException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            WarehouseSchema.migrate(database.dataSource());

            ResourceDatabasePopulator scripts = new ResourceDatabasePopulator(scripts("common"));
            scripts.addScripts(scripts(vendor == Vendor.H2 ? "h2" : "mysql"));
            scripts.setSqlScriptEncoding("UTF-8");
            scripts.execute(database.dataSource());

            assertThat(outcomes(database)).isEqualTo(25);
        }
    }

    /** 22 leaves of both editions, the unallocated, the unknown and the not applicable. */
    private static long outcomes(TestDatabase database) {
        Long rows =
                new JdbcTemplate(database.dataSource()).queryForObject("select count(*) from dim_outcome", Long.class);
        return rows == null ? -1 : rows;
    }

    private static Resource[] scripts(String folder) throws IOException {
        Resource[] scripts =
                new PathMatchingResourcePatternResolver().getResources("classpath:sql/" + folder + "/*.sql");
        Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
        return scripts;
    }
}
