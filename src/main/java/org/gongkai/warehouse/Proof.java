package org.gongkai.warehouse;

import java.util.Optional;
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
        sum(
                run,
                "application_leaves",
                "fact_application",
                "case when applicant_key = %d or outcome_key = %d then 0 else applications end"
                        .formatted(members.unallocatedApplicant(), members.unallocatedOutcome()));
        sum(run, "application_leaves + f.application_unallocated", "fact_application", "applications");
        sum(run, "flow_sum", "fact_application_flow", added(FlowFact.MEASURES));
        sum(run, "disclosure_count_sum", "fact_disclosure", added(DisclosureFact.COUNTS));
        sum(run, "disclosure_amount_sum", "fact_disclosure", "coalesce(amount, 0)");
        sum(run, "review_sum", "fact_review", "cases");
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

    private void sum(Run run, String printed, String table, String stored) {
        Optional<String> mismatch = jdbc.sql("""
                        select f.report_id, f.%1$s as printed, coalesce(t.total, 0) as total
                        from fact_report f
                        left join (
                            select report_id, sum(%2$s) as total
                            from %3$s
                            where %4$s
                            group by report_id
                        ) t
                            on t.report_id = f.report_id
                        where f.report_id >= :first and f.report_id < :next
                            and f.%1$s <> coalesce(t.total, 0)
                        limit 1""".formatted(printed, stored, table, OF_RUN))
                .param("first", ReportKeys.firstReport(run.id()))
                .param("next", ReportKeys.firstReport(run.id() + 1))
                .query((row, number) -> "run %d: report %d printed %s of %s, but %s holds %s"
                        .formatted(run.id(), row.getLong(1), row.getString(2), printed, table, row.getString(3)))
                .optional();
        mismatch.ifPresent(message -> {
            throw new Unreconciled(message);
        });
    }
}
