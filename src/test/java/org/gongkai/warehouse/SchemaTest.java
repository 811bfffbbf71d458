package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.databases.OnEveryDatabase;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEveryDatabase
class SchemaTest {
    private final TestDatabase database;
    private final JdbcTemplate jdbc;

    SchemaTest(TestDatabase database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database.dataSource());
    }

    @BeforeParameterizedClassInvocation
    static void migrate(TestDatabase database) {
        WarehouseSchema.migrate(database.dataSource());
    }

    @Test
    void migratingAgainChangesNothing() {
        List<String> before = tables();

        WarehouseSchema.migrate(database.dataSource());

        assertThat(tables()).isEqualTo(before).contains("fact_report", "dim_agency", "mart_report");
    }

    @Test
    void everyTableSaysWhatARowIs() {
        List<String> silent = jdbc.queryForList(
                "select table_name from information_schema.tables where table_type in ('BASE TABLE', 'TABLE')"
                        + " and table_name <> 'flyway_schema_history' and table_schema = " + schema()
                        + " and coalesce(" + comment("table_comment") + ", '') not like 'One row %'",
                String.class);

        assertThat(silent).isEmpty();
    }

    @Test
    void everyColumnIsExplained() {
        List<String> silent = jdbc.queryForList(
                "select concat(c.table_name, '.', c.column_name) from information_schema.columns c"
                        + " join information_schema.tables t"
                        + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where t.table_type in ('BASE TABLE', 'TABLE')"
                        + " and t.table_name <> 'flyway_schema_history' and t.table_schema = " + schema()
                        + " and coalesce(c." + comment("column_comment") + ", '') = ''",
                String.class);

        assertThat(silent).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from information_schema.columns where table_schema = " + schema(), Long.class))
                .isGreaterThan(200);
    }

    @Test
    void everyDimensionKnowsTheUnknownAndTheNotApplicable() {
        List<String> dimensions =
                tables().stream().filter(table -> table.startsWith("dim_")).toList();

        assertThat(dimensions).hasSize(10).allSatisfy(dimension -> {
            String key = dimension.equals("dim_disclosure_item")
                    ? "item_key"
                    : dimension.replaceFirst("dim_(review_)?", "") + "_key";
            assertThat(jdbc.queryForList("select " + key + " from " + dimension + " where " + key + " < 0 order by 1"))
                    .extracting(row -> ((Number) row.get(key)).intValue())
                    .containsExactly(-2, -1);
        });
    }

    @Test
    void everyMartCanBeRead() {
        List<String> marts =
                tables().stream().filter(table -> table.startsWith("mart_")).toList();

        assertThat(marts)
                .hasSize(10)
                .allSatisfy(mart -> assertThat(jdbc.queryForObject(
                                "select count(*) from " + mart + " where reporting_year > 0", Long.class))
                        .isZero());
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = " + schema() + " order by 1",
                String.class);
    }

    private String schema() {
        return database.vendor() == Vendor.H2 ? "'public'" : "database()";
    }

    private String comment(String column) {
        return database.vendor() == Vendor.H2 ? "remarks" : column;
    }
}
