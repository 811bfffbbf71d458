package org.gongkai.warehouse;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks back at runs: which were never completed, and what they listed. */
public final class RunHistory {
    private static final int PAGE = 1000;
    private static final RowMapper<Run> RUN =
            (row, number) -> new Run(row.getLong("run_id"), row.getString("period"), row.getString("inbox"));

    private final JdbcClient jdbc;
    private final Statements statements;

    public RunHistory(DataSource database) {
        jdbc = JdbcClient.create(database);
        statements = new Statements(database);
    }

    /** The runs of all inboxes that died, failed or are under way and were not given up, oldest first. */
    public List<Run> unfinished() {
        return jdbc.sql("""
                        select run_id, period, inbox
                        from load_run
                        where state not in ('finished', 'abandoned')
                        order by run_id""").query(RUN).list();
    }

    /** Whether the files of a run were listed to the end. */
    public boolean hasRegistered(Run run) {
        return jdbc.sql("select count(*) from load_run where run_id = ? and state <> 'registering'")
                        .param(run.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many findings the reports have that a run read. */
    public long findings(Run run) {
        return jdbc.sql("""
                        select count(*)
                        from finding f
                        join report_version v
                            on v.report_id = f.report_id
                        join dim_submission s
                            on s.submission_key = v.submission_key
                        where s.run_id = ?""").param(run.id()).query(Long.class).single();
    }

    /** Whether a run listed exactly these files: the same paths, sizes and times to the second, in the same order. */
    public boolean listed(Run run, Iterator<PresentedFile> files) {
        long order = 0;
        for (List<PresentedFile> page = page(run, order); !page.isEmpty(); page = page(run, order)) {
            for (PresentedFile listed : page) {
                if (!files.hasNext() || !isSame(listed, files.next())) {
                    return false;
                }
            }
            order += page.size();
        }
        return !files.hasNext();
    }

    private List<PresentedFile> page(Run run, long afterOrder) {
        Map<Long, Statement> stated = statements.between(run.id(), afterOrder + 1, afterOrder + PAGE);
        return jdbc.sql("""
                        select path, size_bytes, modified_at, file_order
                        from run_submission
                        where run_id = ? and file_order > ? and file_order <= ?
                        order by file_order""")
                .params(run.id(), afterOrder, afterOrder + PAGE)
                .query((row, number) -> new PresentedFile(
                        new SubmissionPath(row.getString("path")),
                        row.getLong("size_bytes"),
                        row.getObject("modified_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        stated.getOrDefault(row.getLong("file_order"), Statement.NONE)))
                .list();
    }

    private static boolean isSame(PresentedFile one, PresentedFile other) {
        return one.path().equals(other.path())
                && one.size() == other.size()
                && one.statement().evidence().equals(other.statement().evidence())
                && one.modified()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .equals(other.modified().truncatedTo(ChronoUnit.SECONDS));
    }
}
