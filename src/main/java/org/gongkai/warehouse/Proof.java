package org.gongkai.warehouse;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proves that a run adds up: every file has one outcome, and the facts re-add to what was printed. */
final class Proof {
    private static final String OF_RUN = "report_id >= :first and report_id < :next";

    private final JdbcClient jdbc;
    private final DataSource database;

    Proof(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.database = database;
    }

    void files(Run run, RunTally tally) {
        long presented = jdbc.sql("select presented from load_run where run_id = ?")
                .param(run.id())
                .query(Long.class)
                .single();
        if (tally.pending() != 0 || tally.presented() != presented) {
            throw new Unreconciled("run %d: of %d presented files %d are listed and %d of these have no outcome: %s"
                    .formatted(run.id(), presented, tally.presented(), tally.pending(), tally));
        }
    }

    void facts(Run run) {
        current(run);
        FactMembers members = FactMembers.read(database);
        String printed = "case when applicant_key = %d or outcome_key = %d then 0 else applications end"
                .formatted(members.unallocatedApplicant(), members.unallocatedOutcome());
        readd(
                run,
                "fact_application",
                new Sum("application_leaves", printed),
                new Sum("application_unallocated", "applications - " + printed));
        readd(run, "fact_application_flow", new Sum("flow_sum", added(FlowFact.MEASURES)));
        readd(
                run,
                "fact_disclosure",
                new Sum("disclosure_count_sum", added(DisclosureFact.COUNTS)),
                new Sum("disclosure_amount_sum", "coalesce(amount, 0)"));
        readd(run, "fact_review", new Sum("review_sum", "cases"));
    }

    /** A sum kept in fact_report, and the expression over a fact table that must re-add to it. */
    private record Sum(String kept, String stored) {
        private String total() {
            return "sum(" + stored + ") as " + kept;
        }

        private String same() {
            return "f.%1$s = coalesce(t.%1$s, 0)".formatted(kept);
        }

        private String message() {
            return "'%1$s ', f.%1$s, ' but stored ', coalesce(t.%1$s, 0), ' '".formatted(kept);
        }
    }

    private static String added(Iterable<String> measures) {
        StringBuilder sum = new StringBuilder("0");
        measures.forEach(measure -> sum.append(" + coalesce(").append(measure).append(", 0)"));
        return sum.toString();
    }

    /** Every current version has its row of fact_report. */
    private void current(Run run) {
        long versions = count(run, "select count(*) from report_version where status = 'current' and " + OF_RUN);
        long facts = count(run, """
                select count(*)
                from (select report_id from fact_report where %s) f
                join report_version v
                    on v.report_id = f.report_id and v.status = 'current'""".formatted(OF_RUN));
        long allFacts = count(run, "select count(*) from fact_report where " + OF_RUN);
        if (versions != facts || facts != allFacts) {
            throw new Unreconciled("run %d: %d current versions, %d rows of fact_report, %d of both"
                    .formatted(run.id(), versions, allFacts, facts));
        }
    }

    private long count(Run run, String sql) {
        return jdbc.sql(sql)
                .param("first", ReportKeys.firstReport(run.id()))
                .param("next", ReportKeys.firstReport(run.id() + 1))
                .query(Long.class)
                .single();
    }

    private void readd(Run run, String table, Sum... sums) {
        Optional<String> mismatch = jdbc.sql("""
                        select concat('report ', f.report_id, ' in %1$s: ', %2$s)
                        from fact_report f
                        left join (
                            select report_id, %3$s
                            from %1$s
                            where %4$s
                            group by report_id
                        ) t
                            on t.report_id = f.report_id
                        where f.report_id >= :first and f.report_id < :next and not (%5$s)
                        limit 1""".formatted(
                                table,
                                joined(", ", sums, Sum::message),
                                joined(", ", sums, Sum::total),
                                OF_RUN,
                                joined(" and ", sums, Sum::same)))
                .param("first", ReportKeys.firstReport(run.id()))
                .param("next", ReportKeys.firstReport(run.id() + 1))
                .query(String.class)
                .optional();
        mismatch.ifPresent(message -> {
            throw new Unreconciled("run " + run.id() + ": printed is not stored: " + message.strip());
        });
    }

    private static String joined(String separator, Sum[] sums, Function<Sum, String> part) {
        return Arrays.stream(sums).map(part).collect(Collectors.joining(separator));
    }
}
