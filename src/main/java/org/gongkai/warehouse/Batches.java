package org.gongkai.warehouse;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** Writes many rows with few round trips, in the caller's transaction. */
final class Batches {
    /** Keeps a statement with figures of a report each well below the 16 MB that MariaDB takes in one packet. */
    private static final int ROWS = 5_000;

    private final JdbcTemplate jdbc;

    Batches(DataSource database) {
        jdbc = new JdbcTemplate(database);
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
