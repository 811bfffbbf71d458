package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that a load writes, but for the times at which it did, so that two warehouses can be compared. */
public final class WarehouseDump {
    private static final List<String> TABLES = List.of(
            "dim_agency",
            "dim_submission",
            "run_submission",
            "submission",
            "report_version",
            "fact_report",
            "fact_application",
            "fact_application_flow",
            "fact_disclosure",
            "fact_review",
            "finding",
            "rejected_filing");

    private WarehouseDump() {}

    /** The rows of each table, sorted. */
    public static Map<String, List<String>> of(DataSource database) {
        Map<String, List<String>> dump = new TreeMap<>();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        for (String table : TABLES) {
            List<String> rows = new ArrayList<>(jdbc.query("select * from " + table, (row, number) -> {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    text.append(row.getMetaData().getColumnLabel(column))
                            .append('=')
                            .append(row.getString(column))
                            .append(' ');
                }
                return text.toString();
            }));
            rows.sort(null);
            dump.put(table, rows);
        }
        return dump;
    }

    /** What analysts see, which a second load of the same bytes must not change. */
    public static Map<String, List<String>> published(DataSource database) {
        Map<String, List<String>> dump = of(database);
        dump.remove("run_submission");
        dump.remove("submission");
        return dump;
    }
}
