package org.gongkai.warehouse;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settles, once all files of a run have an outcome, what only the whole run can tell, and proves that it adds up. */
public final class Reconciliation {
    private final JdbcClient jdbc;
    private final RunRegister register;
    private final AgencyNames names;
    private final VersionNumbers versions;
    private final DuplicateFilings duplicates;
    private final YearComparison years;
    private final Supersession supersession;
    private final Rereadings rereadings;
    private final Timeliness timeliness;
    private final Proof proof;

    /** With the deadlines of the regulation. */
    public Reconciliation(DataSource database) {
        this(database, Deadlines.STATUTORY);
    }

    public Reconciliation(DataSource database, Deadlines deadlines) {
        jdbc = JdbcClient.create(database);
        register = new RunRegister(database);
        names = new AgencyNames(database);
        versions = new VersionNumbers(database);
        duplicates = new DuplicateFilings(database);
        years = new YearComparison(database);
        supersession = new Supersession(database);
        rereadings = new Rereadings(database, deadlines);
        timeliness = new Timeliness(database, deadlines);
        proof = new Proof(database);
    }

    /**
     * Numbers the versions, marks superseded files, raises {@code duplicate_filing} and what the year before tells,
     * settles what is late, and proves the sums. Safe to repeat; joins the caller's transaction.
     *
     * @throws Unreconciled when files or figures do not add up
     */
    public RunTally reconcile(Run run) {
        rereadings.settle(run);
        names.settle(run);
        versions.number(run);
        supersession.mark(run);
        duplicates.raise(run);
        years.raise(run);
        timeliness.settle(run);
        RunTally tally = register.tally(run.id());
        proof.files(run, tally);
        proof.facts(run);
        jdbc.sql("""
                        update load_run
                        set state = 'reconciled', loaded = ?, unchanged = ?, superseded = ?, held = ?, rejected = ?
                        where run_id = ? and state <> 'finished'""")
                .params(tally.loaded(), tally.unchanged(), tally.superseded(), tally.held(), tally.rejected(), run.id())
                .update();
        return tally;
    }
}
