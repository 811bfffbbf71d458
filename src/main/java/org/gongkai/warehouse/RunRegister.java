package org.gongkai.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the runs, the files presented to each and what became of them. Joins the caller's transaction. */
public final class RunRegister {
    private static final String INSERT_FILE = """
            insert into run_submission (run_id, file_order, path, path_key, size_bytes, modified_at)
            values (?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final Batches batches;
    private final Statements statements;
    private final AuditLog audit;

    public RunRegister(DataSource database) {
        audit = new AuditLog(database);
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
        statements = new Statements(database);
    }

    /** A new run with the next number. */
    public Run begin(String period, String inbox) {
        Optional<Run> begun = Optional.empty();
        while (begun.isEmpty()) {
            begun = tryToBegin(period, inbox);
        }
        return begun.get();
    }

    /** Empty where another process took the number in between. */
    private Optional<Run> tryToBegin(String period, String inbox) {
        long id = jdbc.sql("select coalesce(max(run_id), 0) + 1 from load_run")
                .query(Long.class)
                .single();
        try {
            jdbc.sql("""
                            insert into load_run (run_id, period, inbox, inbox_key, state, began_at)
                            values (?, ?, ?, ?, 'registering', ?)""")
                    .params(id, period, inbox, Texts.key(inbox), Moments.now())
                    .update();
            return Optional.of(new Run(id, period, inbox));
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    public Optional<Run> find(long id) {
        return jdbc.sql("select run_id, period, inbox from load_run where run_id = ?")
                .param(id)
                .query(RunRegister::run)
                .optional();
    }

    /** The run that began last for an inbox. */
    public Optional<Run> latest(String inbox) {
        return jdbc.sql("""
                        select run_id, period, inbox from load_run
                        where inbox_key = ?
                        order by run_id desc
                        limit 1""").param(Texts.key(inbox)).query(RunRegister::run).optional();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(row.getLong(1), row.getString(2), row.getString(3));
    }

    /**
     * Forgets the registered files, so that registering can start over.
     *
     * @throws IllegalStateException when one of them already has an outcome
     */
    public void clear(Run run) {
        long decided = jdbc.sql("select count(*) from run_submission where run_id = ? and outcome is not null")
                .param(run.id())
                .query(Long.class)
                .single();
        if (decided > 0) {
            throw new IllegalStateException(
                    "run " + run.id() + " already decided on " + decided + " files; it cannot be registered again");
        }
        jdbc.sql("delete from run_submission where run_id = ?").param(run.id()).update();
        statements.clear(run.id());
    }

    /** Registers files in the order given, the first as {@code firstOrder} (from 1). */
    public void register(Run run, List<PresentedFile> files, long firstOrder) {
        AtomicLong order = new AtomicLong(firstOrder);
        batches.write(INSERT_FILE, files, (row, file) -> {
            row.setLong(1, run.id());
            row.setLong(2, order.getAndIncrement());
            row.setString(3, file.path().value());
            row.setString(4, Texts.key(file.path().value()));
            row.setLong(5, file.size());
            row.setObject(6, Moments.utc(file.modified()));
        });
        statements.add(run.id(), files, firstOrder);
    }

    /** Marks the registering complete. */
    public void registered(Run run, long ignoredFiles) {
        jdbc.sql("""
                        update load_run
                        set state = 'registered', registered_at = ?, presented = ?, ignored = ?
                        where run_id = ?""")
                .params(Moments.now(), files(run.id()) + ignoredFiles, ignoredFiles, run.id())
                .update();
    }

    /** Whether {@link #registered} was reached. */
    public boolean isRegistered(Run run) {
        return !state(run).equals("registering");
    }

    /** How many files the run registered. */
    public long files(long run) {
        return jdbc.sql("select count(*) from run_submission where run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    /** Files without an outcome with {@code afterOrder < order <= lastOrder}, in order. */
    public List<Registered> pending(long run, long afterOrder, long lastOrder, int limit) {
        List<Registered> files = pendingFiles(run, afterOrder, lastOrder, limit);
        if (files.isEmpty()) {
            return files;
        }
        Map<Long, Statement> stated = statements.between(
                run, files.get(0).order(), files.get(files.size() - 1).order());
        return files.stream()
                .map(file -> file.with(stated.getOrDefault(file.order(), Statement.NONE)))
                .toList();
    }

    private List<Registered> pendingFiles(long run, long afterOrder, long lastOrder, int limit) {
        return jdbc.sql("""
                        select file_order, path, size_bytes, modified_at from run_submission
                        where run_id = ? and file_order > ? and file_order <= ? and outcome is null
                        order by file_order
                        limit ?""")
                .params(run, afterOrder, lastOrder, limit)
                .query((row, number) -> new Registered(
                        run,
                        row.getLong(1),
                        new PresentedFile(
                                new SubmissionPath(row.getString(2)),
                                row.getLong(3),
                                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC))))
                .list();
    }

    /** What stood at these paths before this run; paths never presented are missing from the map. */
    public Map<SubmissionPath, LastPresented> lastPresented(List<Registered> files) {
        Map<SubmissionPath, LastPresented> last = new HashMap<>();
        if (!files.isEmpty()) {
            jdbc.sql("select path, run_id, hash, extraction_version, state, identity_evidence from submission"
                            + " where path_key in (:keys) and hash <> ''")
                    .param(
                            "keys",
                            files.stream()
                                    .map(file -> Texts.key(file.path().value()))
                                    .toList())
                    .query(row -> {
                        last.put(
                                new SubmissionPath(row.getString(1)),
                                new LastPresented(
                                        row.getLong(2),
                                        new ContentHash(row.getString(3)),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)));
                    });
        }
        return last;
    }

    public RunTally tally(long run) {
        Map<String, Long> files = new HashMap<>();
        jdbc.sql("select coalesce(outcome, 'pending'), count(*) from run_submission where run_id = ? group by outcome")
                .param(run)
                .query(row -> {
                    files.put(row.getString(1), row.getLong(2));
                });
        long ignored = jdbc.sql("select ignored from load_run where run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
        return new RunTally(
                files.values().stream().mapToLong(Long::longValue).sum() + ignored,
                files.getOrDefault("loaded", 0L),
                files.getOrDefault("unchanged", 0L),
                files.getOrDefault("superseded", 0L),
                files.getOrDefault("held", 0L),
                files.getOrDefault("rejected", 0L),
                ignored);
    }

    /** The files of one outcome, in order. */
    public List<FileOutcome> outcomes(long run, String outcome, int limit) {
        return jdbc.sql("""
                        select path, outcome, reason_code, reason_zh, reason_en, reports from run_submission
                        where run_id = ? and outcome = ?
                        order by file_order
                        limit ?""")
                .params(run, outcome, limit)
                .query((row, number) -> new FileOutcome(
                        new SubmissionPath(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }

    /** Marks the run complete. */
    public void finish(Run run) {
        jdbc.sql("update load_run set state = 'finished', finished_at = coalesce(finished_at, ?) where run_id = ?")
                .params(Moments.now(), run.id())
                .update();
    }

    /** Marks the run as given up by a person; what it loaded stays. */
    public void abandon(Run run, RunTally tally, String actor, String reason) {
        audit.add(
                Moments.now(),
                actor,
                "run_abandoned",
                "run " + run.id(),
                "%s; %s; presented %d, undecided %d; %s"
                        .formatted(run.period(), run.inbox(), tally.presented(), tally.pending(), reason));
        jdbc.sql("update load_run set state = 'abandoned' where run_id = ?")
                .param(run.id())
                .update();
    }

    public boolean isFinished(Run run) {
        return state(run).equals("finished");
    }

    private String state(Run run) {
        return jdbc.sql("select state from load_run where run_id = ?")
                .param(run.id())
                .query(String.class)
                .single();
    }
}
