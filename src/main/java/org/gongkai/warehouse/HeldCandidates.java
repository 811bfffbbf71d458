package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.gongkai.agency.AgencyCandidate;
import org.gongkai.agency.ReportingYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code held_candidate}: which bodies a held report may be of. */
final class HeldCandidates {
    private static final String INSERT = """
            insert into held_candidate
                (report_id, place, agency_id, agency_name, agency_name_key, agency_kind, region_code, year_key, score,
                 evidence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final Batches batches;

    HeldCandidates(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    private record Ranked(long reportId, int place, AgencyCandidate candidate) {}

    void insert(List<NewReport> reports) {
        List<Ranked> rows = new ArrayList<>();
        for (NewReport report : reports) {
            report.identification().question().filter(question -> report.held()).ifPresent(question -> {
                int place = 1;
                for (AgencyCandidate candidate : question.candidates()) {
                    rows.add(new Ranked(report.reportId(), place++, candidate));
                }
            });
        }
        batches.write(INSERT, rows, (row, ranked) -> {
            AgencyCandidate candidate = ranked.candidate();
            row.setLong(1, ranked.reportId());
            row.setInt(2, ranked.place());
            row.setLong(3, candidate.agency().id());
            row.setString(4, Texts.cut(candidate.agency().name(), 400));
            row.setString(5, Texts.cut(candidate.agency().nameKey(), 400));
            row.setString(6, AgencyRegister.kind(candidate.agency()));
            row.setString(7, candidate.agency().region().code());
            row.setInt(8, candidate.year().map(ReportingYear::value).orElse(-1));
            row.setInt(9, candidate.score());
            row.setString(10, Texts.cut(candidate.evidence(), 2000));
        });
    }

    void remove(Collection<Long> reportIds) {
        if (!reportIds.isEmpty()) {
            jdbc.sql("delete from held_candidate where report_id in (:ids)")
                    .param("ids", reportIds)
                    .update();
        }
    }
}
