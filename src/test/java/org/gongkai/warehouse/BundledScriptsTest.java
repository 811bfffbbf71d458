package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.databases.OnEveryDatabase;
import org.gongkai.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Flyway is spared only where it would find nothing to do. */
@OnEveryDatabase
class BundledScriptsTest {
    private final TestDatabase database;
    private final BundledScripts scripts;

    BundledScriptsTest(TestDatabase database) {
        this.database = database;
        this.scripts = new BundledScripts(
                "sql/common", WarehouseSchema.isMySql(database.dataSource()) ? "sql/mysql" : "sql/h2");
    }

    @Test
    void areAppliedOnceFlywayHasAppliedThemAndUntilOneFailedOrDiffers() {
        assertThat(scripts.areApplied(database.dataSource())).isFalse();

        WarehouseSchema.migrate(database.dataSource());
        assertThat(scripts.areApplied(database.dataSource())).isTrue();

        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.update("update flyway_schema_history set success = false where script like 'V05%'");
        assertThat(scripts.areApplied(database.dataSource())).isFalse();

        jdbc.update(
                "update flyway_schema_history set success = true, checksum = checksum + 1 where script like 'V05%'");
        assertThat(scripts.areApplied(database.dataSource())).isFalse();
    }
}
