package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
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
     */
    record Prior(String hash, String state, String evidence, long submissionKey) {
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
        jdbc.sql(
                        "select path_key, hash, state, identity_evidence, submission_key from submission where path_key in (:keys)")
                .param("keys", files.stream().map(ClaimedFile::pathKey).toList())
                .query(row -> {
                    priors.put(
                            row.getString(1),
                            new Prior(row.getString(2), row.getString(3), row.getString(4), row.getLong(5)));
                });
        return priors;
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
