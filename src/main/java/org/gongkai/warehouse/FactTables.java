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
    private static final List<String> REPORT = List.of("report_id", "agency_id", "agency_key", "year_key");
    private static final List<String> APPLICATION = columns("applicant_key", "outcome_key", "applications");
    private static final List<String> FLOW = columns(FlowFact.MEASURES, "applicant_key");
    private static final List<String> DISCLOSURE = columns(DisclosureFact.COUNTS, "item_key", DisclosureFact.AMOUNT);
    private static final List<String> REVIEW = columns("stage_key", "result_key", "cases");

    private final JdbcClient jdbc;
    private final Batches batches;

    FactTables(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    private static List<String> columns(String... own) {
        return columns(List.of(), own);
    }

    private static List<String> columns(List<String> measures, String... own) {
        return Stream.of(REPORT, List.of(own), measures).flatMap(List::stream).toList();
    }

    /** A fact with the report that it belongs to. */
    private record Row<T>(CurrentReport report, T fact) {
        private void putReport(Numbers numbers) throws SQLException {
            numbers.add(report.reportId());
            numbers.add(report.agencyId());
            numbers.add(report.agencyKey());
            numbers.add(report.year());
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
        batches.insertNumbers("fact_application", APPLICATION, rows(reports, Facts::applications), (row, numbers) -> {
            row.putReport(numbers);
            numbers.add(row.fact().applicant());
            numbers.add(row.fact().outcome());
            numbers.add(row.fact().applications());
        });
        batches.insertNumbers("fact_application_flow", FLOW, rows(reports, Facts::flows), (row, numbers) -> {
            row.putReport(numbers);
            numbers.add(row.fact().applicant());
            for (String measure : FlowFact.MEASURES) {
                numbers.addCount(row.fact().measure(measure));
            }
        });
        batches.insertNumbers("fact_disclosure", DISCLOSURE, rows(reports, Facts::disclosures), (row, numbers) -> {
            row.putReport(numbers);
            numbers.add(row.fact().item());
            numbers.addAmount(row.fact().measure(DisclosureFact.AMOUNT));
            for (String measure : DisclosureFact.COUNTS) {
                numbers.addCount(row.fact().measure(measure).map(BigDecimal::longValueExact));
            }
        });
        batches.insertNumbers("fact_review", REVIEW, rows(reports, Facts::reviews), (row, numbers) -> {
            row.putReport(numbers);
            numbers.add(row.fact().stage());
            numbers.add(row.fact().result());
            numbers.add(row.fact().cases());
        });
    }

    static void setCount(PreparedStatement row, int column, Optional<Long> count) throws SQLException {
        if (count.isPresent()) {
            row.setLong(column, count.get());
        } else {
            row.setNull(column, Types.BIGINT);
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
