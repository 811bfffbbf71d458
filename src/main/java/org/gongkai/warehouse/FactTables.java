package org.gongkai.warehouse;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facts below {@code fact_report}. */
final class FactTables {
    private static final List<String> TABLES =
            List.of("fact_application", "fact_application_flow", "fact_disclosure", "fact_review");
    private static final String REPORT = "report_id, agency_id, agency_key, year_key, ";
    private static final String INSERT_APPLICATION =
            insert("fact_application", Stream.of("applicant_key", "outcome_key", "applications"));
    private static final String INSERT_FLOW =
            insert("fact_application_flow", Stream.concat(Stream.of("applicant_key"), FlowFact.MEASURES.stream()));
    private static final String INSERT_DISCLOSURE = insert(
            "fact_disclosure",
            Stream.concat(Stream.of("item_key", DisclosureFact.AMOUNT), DisclosureFact.COUNTS.stream()));
    private static final String INSERT_REVIEW = insert("fact_review", Stream.of("stage_key", "result_key", "cases"));

    private final JdbcClient jdbc;
    private final Batches batches;

    FactTables(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    private static String insert(String table, Stream<String> columns) {
        List<String> names = columns.toList();
        return "insert into " + table + " (" + REPORT + String.join(", ", names) + ") values (?, ?, ?, ?"
                + ", ?".repeat(names.size()) + ")";
    }

    /** A fact with the report that it belongs to. */
    private record Row<T>(CurrentReport report, T fact) {
        private int bindReport(PreparedStatement row) throws SQLException {
            row.setLong(1, report.reportId());
            row.setLong(2, report.agencyId());
            row.setLong(3, report.agencyKey());
            row.setInt(4, report.year());
            return 5;
        }
    }

    private static <T> List<Row<T>> rows(List<CurrentReport> reports, Function<Facts, List<T>> facts) {
        List<Row<T>> rows = new ArrayList<>();
        for (CurrentReport report : reports) {
            facts.apply(report.report().facts()).forEach(fact -> rows.add(new Row<>(report, fact)));
        }
        return rows;
    }

    void insert(List<CurrentReport> reports) {
        batches.write(INSERT_APPLICATION, rows(reports, Facts::applications), (row, fact) -> {
            int column = fact.bindReport(row);
            row.setInt(column, fact.fact().applicant());
            row.setInt(column + 1, fact.fact().outcome());
            row.setLong(column + 2, fact.fact().applications());
        });
        batches.write(INSERT_FLOW, rows(reports, Facts::flows), (row, fact) -> {
            int column = fact.bindReport(row);
            row.setInt(column++, fact.fact().applicant());
            for (String measure : FlowFact.MEASURES) {
                setCount(row, column++, fact.fact().measure(measure));
            }
        });
        batches.write(INSERT_DISCLOSURE, rows(reports, Facts::disclosures), (row, fact) -> {
            int column = fact.bindReport(row);
            row.setInt(column++, fact.fact().item());
            setAmount(row, column++, fact.fact().measure(DisclosureFact.AMOUNT));
            for (String measure : DisclosureFact.COUNTS) {
                setCount(row, column++, fact.fact().measure(measure).map(BigDecimal::longValueExact));
            }
        });
        batches.write(INSERT_REVIEW, rows(reports, Facts::reviews), (row, fact) -> {
            int column = fact.bindReport(row);
            row.setInt(column, fact.fact().stage());
            row.setInt(column + 1, fact.fact().result());
            row.setLong(column + 2, fact.fact().cases());
        });
    }

    static void setCount(PreparedStatement row, int column, Optional<Long> count) throws SQLException {
        if (count.isPresent()) {
            row.setLong(column, count.get());
        } else {
            row.setNull(column, Types.BIGINT);
        }
    }

    private static void setAmount(PreparedStatement row, int column, Optional<BigDecimal> amount) throws SQLException {
        if (amount.isPresent()) {
            row.setBigDecimal(column, amount.get());
        } else {
            row.setNull(column, Types.DECIMAL);
        }
    }

    /** Removes the facts of reports that gave way. */
    void delete(Collection<Long> reportIds) {
        String ids = reportIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where report_id in (" + ids + ")")
                    .update();
        }
    }
}
