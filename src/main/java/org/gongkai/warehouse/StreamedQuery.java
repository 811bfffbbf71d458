package org.gongkai.warehouse;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Queries whose rows arrive one by one instead of all at once. */
final class StreamedQuery {
    /** What makes Connector/J stream; it has no other setting for it. */
    private static final int ROW_BY_ROW = Integer.MIN_VALUE;

    private static final int ROWS = 1_000;

    private StreamedQuery() {}

    static JdbcTemplate on(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(WarehouseSchema.isMySql(database) ? ROW_BY_ROW : ROWS);
        return jdbc;
    }
}
