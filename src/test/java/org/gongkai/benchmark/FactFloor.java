package org.gongkai.benchmark;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that writing facts must cost: the rows of the fact tables as a load left them, without versions, findings and
 * bookkeeping, sent by
 * LOAD DATA LOCAL into tables of the same columns and keys, without foreign keys, over one connection.
 */
final class FactFloor {
    private static final List<String> TABLES =
            List.of("fact_report", "fact_application", "fact_application_flow", "fact_disclosure", "fact_review");

    private FactFloor() {}

    /** Seconds from the first row to the commit. */
    static double seconds(String url, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + "&allowLoadLocalInfile=true", user, "");
                Statement statement = connection.createStatement()) {
            Map<String, byte[]> rows = new LinkedHashMap<>();
            for (String table : TABLES) {
                rows.put(table, rows(statement, table));
                statement.execute("drop table if exists floor_" + table);
                statement.execute("create table floor_" + table + " like " + table);
            }
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                statement
                        .unwrap(JdbcStatement.class)
                        .setLocalInfileInputStream(new ByteArrayInputStream(table.getValue()));
                statement.execute("load data local infile 'rows' into table floor_" + table.getKey()
                        + " character set binary fields escaped by '\\\\'");
            }
            connection.commit();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static byte[] rows(Statement statement, String table) throws SQLException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    write(lines, rows.getBytes(column));
                    lines.write(column == columns ? '\n' : '\t');
                }
            }
        }
        return lines.toByteArray();
    }

    private static void write(ByteArrayOutputStream lines, byte @org.jspecify.annotations.Nullable [] value) {
        byte[] printed = value == null ? "\\N".getBytes(StandardCharsets.US_ASCII) : value;
        for (byte one : printed) {
            if (value != null && (one == '\\' || one == '\t' || one == '\n')) {
                lines.write('\\');
            }
            lines.write(one);
        }
    }
}
