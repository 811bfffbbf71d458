package org.gongkai.warehouse;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the findings of reports anew, where some were raised or withdrawn after a report was stored. */
final class FindingCounts {
    private static final int REPORTS_AT_A_TIME = 500;

    private static final List<String> COUNTS = List.of(
            "update fact_report set errors = %s, warnings = %s where report_id in (:reports)"
                    .formatted(counted("fact_report", "error"), counted("fact_report", "warning")),
            "update report_version set open_errors = %s where report_id in (:reports)"
                    .formatted(counted("report_version", "error")));

    private final JdbcClient jdbc;

    FindingCounts(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    private static String counted(String table, String severity) {
        return "(select count(*) from finding where finding.report_id = %s.report_id and severity = '%s')"
                .formatted(table, severity);
    }

    void settle(Collection<Long> reports) {
        List<Long> each = reports.stream().distinct().toList();
        for (int from = 0; from < each.size(); from += REPORTS_AT_A_TIME) {
            List<Long> some = each.subList(from, Math.min(each.size(), from + REPORTS_AT_A_TIME));
            COUNTS.forEach(count -> jdbc.sql(count).param("reports", some).update());
        }
    }
}
