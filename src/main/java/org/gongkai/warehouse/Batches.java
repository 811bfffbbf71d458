package org.gongkai.warehouse;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** Writes many rows with few round trips, in the caller's transaction. */
final class Batches {
    /** Keeps a statement with figures of a report each well below the 16 MB that MariaDB takes in one packet. */
    private static final int ROWS = 5_000;

    /** Below the packet size even where every row has twenty numbers of twenty digits. */
    private static final int ROWS_OF_NUMBERS = 10_000;

    private final JdbcTemplate jdbc;
    private final boolean mysql;

    Batches(DataSource database) {
        jdbc = new JdbcTemplate(database);
        mysql = WarehouseSchema.isMySql(database);
    }

    /** Puts the numbers of a row, one column after the other. */
    interface NumberRow<T> {
        void put(T row, Numbers numbers) throws SQLException;
    }

    /**
     * Inserts rows of numbers only. For MySQL and MariaDB they are written into the statement, for which Connector/J
     * otherwise spends more time on parameters than the database on the rows.
     */
    <T> void insertNumbers(String table, List<String> columns, List<T> rows, NumberRow<T> row) {
        String into = "insert into " + table + " (" + String.join(", ", columns) + ") values ";
        if (!mysql) {
            String sql = into + "(?" + ", ?".repeat(columns.size() - 1) + ")";
            write(sql, rows, (statement, one) -> row.put(one, new Numbers.Bound(statement)));
            return;
        }
        for (int first = 0; first < rows.size(); first += ROWS_OF_NUMBERS) {
            int from = first;
            int last = Math.min(rows.size(), first + ROWS_OF_NUMBERS);
            jdbc.execute((ConnectionCallback<Integer>) connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate(literal(into, rows.subList(from, last), row));
                }
            });
        }
    }

    private static <T> String literal(String into, List<T> rows, NumberRow<T> row) throws SQLException {
        Numbers.Written numbers = new Numbers.Written(into);
        for (T one : rows) {
            numbers.begin();
            row.put(one, numbers);
            numbers.end();
        }
        return numbers.sql();
    }

    <T> void write(String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        if (!rows.isEmpty()) {
            jdbc.execute((ConnectionCallback<Boolean>) Batches::rewriteBatches);
            jdbc.batchUpdate(sql, rows, ROWS, setter);
        }
    }

    /**
     * Makes Connector/J send a batch as one statement, whatever the JDBC URL says; without it each row is a round trip.
     */
    private static boolean rewriteBatches(Connection connection) throws SQLException {
        boolean mysql = connection.isWrapperFor(JdbcConnection.class);
        if (mysql) {
            connection
                    .unwrap(JdbcConnection.class)
                    .getPropertySet()
                    .getBooleanProperty(PropertyKey.rewriteBatchedStatements)
                    .setValue(true);
        }
        return mysql;
    }
}
