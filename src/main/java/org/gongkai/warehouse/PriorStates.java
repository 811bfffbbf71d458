package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gongkai.agency.NameKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands at the paths of a chunk before it is written. */
final class PriorStates {
    private final JdbcClient jdbc;

    PriorStates(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * What last stood at a path.
     *
     * @param evidence what was stated beside it, as {@link LastPresented#evidence()}
     * @param submissionKey the submission whose reports stand for it; -2 where rejected
     * @param sameInbox whether it was last presented in the inbox that is loaded now
     */
    record Prior(String hash, String state, String evidence, long submissionKey, boolean sameInbox) {
        boolean held() {
            return state.equals("held");
        }

        /** Whether a file has the bytes and the statement that were read before, to reports that stand. */
        boolean covers(ClaimedFile file) {
            return hasReports()
                    && (state.equals("loaded") || state.equals("superseded"))
                    && file.outcome()
                            .bytes()
                            .filter(bytes -> bytes.hex().equals(hash))
                            .isPresent()
                    && evidence.equals(LastPresented.evidence(file.statement()));
        }

        boolean hasReports() {
            return submissionKey != ReportKeys.NONE;
        }
    }

    /** One report that a path gave before. */
    record PriorReport(long reportId, String digest, String status) {
        boolean current() {
            return status.equals("current");
        }

        boolean held() {
            return status.equals("held");
        }
    }

    /** By path key; paths never presented are missing. */
    Map<String, Prior> of(List<ClaimedFile> files) {
        Map<String, Prior> priors = new HashMap<>();
        jdbc.sql("""
                        select
                            s.path_key, s.hash, s.state, s.identity_evidence, s.submission_key,
                            case when b.inbox_key = n.inbox_key then 1 else 0 end
                        from submission s
                        join load_run b
                            on b.run_id = s.run_id
                        join load_run n
                            on n.run_id = :run
                        where s.path_key in (:keys)""")
                .param("run", files.get(0).run())
                .param("keys", files.stream().map(ClaimedFile::pathKey).toList())
                .query(row -> {
                    priors.put(
                            row.getString(1),
                            new Prior(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getLong(5),
                                    row.getInt(6) == 1));
                });
        return priors;
    }

    /** A held report by the file that gave it. */
    record Waiting(long reportId, String path, String hash, String nameKey, boolean sameInbox) {}

    /** The held reports of files at these paths, in whatever inbox. */
    List<Waiting> waitingAt(Collection<String> paths, Run run) {
        return paths.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select
                                    v.report_id, s.path, s.hash, v.published_name,
                                    case when b.inbox_key = n.inbox_key then 1 else 0 end
                                from held_candidate c
                                join report_version v
                                    on v.report_id = c.report_id
                                join dim_submission s
                                    on s.submission_key = v.submission_key
                                join load_run b
                                    on b.run_id = s.run_id
                                join load_run n
                                    on n.run_id = :run
                                where c.place = 1 and v.status = 'held' and s.path in (:paths)
                                order by v.report_id""")
                        .param("run", run.id())
                        .param("paths", paths)
                        .query((row, number) -> new Waiting(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                NameKey.of(row.getString(4)),
                                row.getInt(5) == 1))
                        .list();
    }

    /** The reports of submissions by part, for those submissions that have any. */
    Map<Long, List<PriorReport>> reports(Collection<Long> submissionKeys) {
        Map<Long, List<PriorReport>> reports = new TreeMap<>();
        if (!submissionKeys.isEmpty()) {
            jdbc.sql("""
                            select submission_key, report_id, digest, status from report_version
                            where submission_key in (:keys)
                            order by report_id""").param("keys", submissionKeys).query(row -> {
                reports.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(new PriorReport(row.getLong(2), row.getString(3), row.getString(4)));
            });
        }
        return reports;
    }
}
