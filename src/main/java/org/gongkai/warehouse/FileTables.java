package org.gongkai.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gongkai.submission.SubmissionPath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of each presented file, and what stands at each path. */
final class FileTables {
    private static final String INSERT_SUBMISSION = """
            insert into dim_submission
                (submission_key, run_id, file_order, path, hash, size_bytes, extraction_version, received_at,
                 received_date_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CORRECT_RECEIVED =
            "update dim_submission set received_at = ?, received_date_key = ? where submission_key = ?";

    /** The rows are there, and locked. Written so, a chunk is one statement; updates would be one for each file. */
    private static final String DECIDE = """
            insert into run_submission
                (run_id, file_order, path, path_key, size_bytes, modified_at, hash, outcome, reason_code, reason_zh,
                 reason_en, reports, held_reports, submission_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update
                hash = values(hash),
                outcome = values(outcome),
                reason_code = values(reason_code),
                reason_zh = values(reason_zh),
                reason_en = values(reason_en),
                reports = values(reports),
                held_reports = values(held_reports),
                submission_key = values(submission_key)""";

    private static final String DECIDE_AS_BEFORE = """
            update run_submission
            set outcome = :outcome,
                hash = (select s.hash from submission s where s.path_key = run_submission.path_key),
                submission_key = (
                    select s.submission_key from submission s where s.path_key = run_submission.path_key)
            where run_id = :run and file_order in (:orders)""";
    private static final String REMEMBER_AS_BEFORE =
            "update submission set run_id = :run, extraction_version = :extraction where path_key in (:keys)";
    private static final String REMEMBER = """
            insert into submission
                (path_key, path, hash, extraction_version, run_id, state, reason_code, reason_zh, reason_en,
                 submission_key, identity_evidence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update
                hash = values(hash),
                extraction_version = values(extraction_version),
                identity_evidence = values(identity_evidence),
                run_id = values(run_id),
                state = values(state),
                reason_code = values(reason_code),
                reason_zh = values(reason_zh),
                reason_en = values(reason_en),
                submission_key = values(submission_key)""";

    private final JdbcClient jdbc;
    private final Batches batches;
    private final String extractionVersion;

    FileTables(DataSource database, String extractionVersion) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new Batches(database);
        this.extractionVersion = extractionVersion;
    }

    private record Row(long order, SubmissionPath path, long size, LocalDateTime modified) {
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong(1),
                    new SubmissionPath(row.getString(2)),
                    row.getLong(3),
                    row.getObject(4, LocalDateTime.class));
        }
    }

    /**
     * Locks the rows of these files until the transaction ends.
     *
     * @throws RowTakenByAnotherProcess when one of them has an outcome
     */
    List<ClaimedFile> claim(Run run, List<Processed> files) {
        Map<Long, Row> rows = new HashMap<>();
        jdbc.sql("""
                        select file_order, path, size_bytes, modified_at from run_submission
                        where run_id = :run and file_order in (:orders) and outcome is null
                        for update""")
                .param("run", run.id())
                .param("orders", files.stream().map(file -> file.file().order()).toList())
                .query(Row::of)
                .list()
                .forEach(row -> rows.put(row.order(), row));
        List<ClaimedFile> claimed = new ArrayList<>();
        for (Processed file : files) {
            Optional.ofNullable(rows.get(file.file().order()))
                    .ifPresent(row -> claimed.add(new ClaimedFile(
                            run.id(),
                            row.order(),
                            row.path(),
                            row.size(),
                            row.modified(),
                            file.outcome(),
                            file.file().file().statement())));
        }
        if (claimed.size() < files.size()) {
            throw new RowTakenByAnotherProcess(run.id(), files.size(), claimed.size());
        }
        claimed.sort(Comparator.comparingLong(ClaimedFile::order));
        return claimed;
    }

    /** The audit rows of files that give new reports. */
    void addSubmissions(List<ClaimedFile> files) {
        batches.write(INSERT_SUBMISSION, files, (row, file) -> {
            row.setLong(1, file.submissionKey());
            row.setLong(2, file.run());
            row.setLong(3, file.order());
            row.setString(4, file.path().value());
            row.setString(5, file.outcome().bytes().orElseThrow().hex());
            row.setLong(6, file.size());
            row.setString(7, extractionVersion);
            row.setObject(8, file.received());
            row.setInt(9, Moments.dayKey(file.received()));
        });
    }

    void decide(List<FileDecision> decisions) {
        decideAsBefore(decisions.stream().filter(FileDecision::asBefore).toList());
        decideAnew(decisions.stream().filter(decision -> !decision.asBefore()).toList());
        correctReceived(decisions);
    }

    /** What stands at the paths is what is decided on them: two statements, however many the files are. */
    private void decideAsBefore(List<FileDecision> decisions) {
        decisions.stream()
                .collect(Collectors.groupingBy(FileDecision::outcome, TreeMap::new, Collectors.toList()))
                .forEach((outcome, files) -> {
                    long run = files.get(0).file().run();
                    jdbc.sql(DECIDE_AS_BEFORE)
                            .param("outcome", outcome)
                            .param("run", run)
                            .param(
                                    "orders",
                                    files.stream()
                                            .map(file -> file.file().order())
                                            .toList())
                            .update();
                    jdbc.sql(REMEMBER_AS_BEFORE)
                            .param("run", run)
                            .param("extraction", extractionVersion)
                            .param(
                                    "keys",
                                    files.stream()
                                            .map(file -> file.file().pathKey())
                                            .toList())
                            .update();
                });
    }

    private void decideAnew(List<FileDecision> decisions) {
        batches.write(DECIDE, decisions, (row, decision) -> {
            row.setLong(1, decision.file().run());
            row.setLong(2, decision.file().order());
            row.setString(3, decision.file().path().value());
            row.setString(4, decision.file().pathKey());
            row.setLong(5, decision.file().size());
            row.setObject(6, decision.file().modified());
            row.setString(7, decision.hash());
            row.setString(8, decision.outcome());
            row.setString(9, decision.explanation().code());
            row.setString(10, decision.explanation().chinese());
            row.setString(11, decision.explanation().english());
            row.setInt(12, decision.reports());
            row.setInt(13, decision.held());
            row.setLong(14, decision.submissionKey());
        });
        batches.write(REMEMBER, decisions, (row, decision) -> {
            row.setString(1, decision.file().pathKey());
            row.setString(2, decision.file().path().value());
            row.setString(3, decision.hash());
            row.setString(4, extractionVersion);
            row.setLong(5, decision.file().run());
            row.setString(6, decision.state());
            row.setString(7, decision.explanation().code());
            row.setString(8, decision.explanation().chinese());
            row.setString(9, decision.explanation().english());
            row.setLong(10, decision.submissionKey());
            row.setString(11, LastPresented.evidence(decision.file().statement()));
        });
    }

    /** A day stated only now belongs to the submission that was read before. */
    private void correctReceived(List<FileDecision> decisions) {
        List<FileDecision> stated = decisions.stream()
                .filter(decision -> !decision.file().statement().received().isEmpty())
                .filter(decision -> decision.submissionKey() > 0
                        && decision.submissionKey() != decision.file().submissionKey())
                .toList();
        batches.write(CORRECT_RECEIVED, stated, (row, decision) -> {
            row.setObject(1, decision.file().received());
            row.setInt(2, Moments.dayKey(decision.file().received()));
            row.setLong(3, decision.submissionKey());
        });
    }
}
