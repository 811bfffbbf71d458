package org.gongkai.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCandidate;
import org.gongkai.agency.Region;
import org.gongkai.agency.Regions;
import org.gongkai.agency.ReportingYear;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a person, and what a person may choose from. */
public final class WaitingReports {
    private static final Pattern PART = Pattern.compile("(.+)#(\\d{1,5})");
    private static final String QUERY = """
            select
                v.report_id, v.submission_key, v.part, s.path, s.hash, v.status, v.published_name, v.agency_name,
                v.year_key, v.hold_reasons, s.extraction_version, s.run_id, s.file_order
            from report_version v
            join dim_submission s
                on s.submission_key = v.submission_key
            """;

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Supplier<Regions> regions;

    public WaitingReports(DataSource database, Supplier<Regions> regions) {
        this.jdbc = JdbcClient.create(database);
        this.statements = new Statements(database);
        this.regions = regions;
    }

    /** The held reports by file. */
    public List<WaitingReport> held() {
        return jdbc.sql(QUERY + "where v.status = 'held' order by s.path, v.part, v.report_id")
                .query(WaitingReports::report)
                .list();
    }

    /** The report that stands for a file as exports name it: {@code ledger.xlsx#2} is the second of its file. */
    public Optional<WaitingReport> find(String file) {
        Matcher part = PART.matcher(file);
        return find(file, 1)
                .or(() -> part.matches() ? find(part.group(1), Integer.parseInt(part.group(2))) : Optional.empty());
    }

    private Optional<WaitingReport> find(String path, int part) {
        return jdbc.sql(QUERY + """
                        join submission p
                            on p.submission_key = v.submission_key
                        where p.path_key = ? and v.part = ? and v.status <> 'replaced'""")
                .params(Texts.key(path), part)
                .query(WaitingReports::report)
                .optional();
    }

    /** The report that was decided on by its bytes, at whatever path they stand, the latest first. */
    public List<WaitingReport> ofContent(String hash, int part) {
        return jdbc.sql(QUERY + "where s.hash = ? and v.part = ? and v.status <> 'replaced' order by v.report_id desc")
                .params(hash, part)
                .query(WaitingReports::report)
                .list();
    }

    /** The reports that got their body through a decision on another report. */
    public List<WaitingReport> citing(long decision) {
        return jdbc.sql(QUERY + "where v.status <> 'replaced' and v.evidence like ? order by v.report_id")
                .param("%[\"decision\",\"decision " + decision + "\",%")
                .query(WaitingReports::report)
                .list();
    }

    /** The first year for which an agency has a report. */
    public Optional<Integer> firstYear(long agency) {
        return jdbc.sql("select year_key from fact_report where agency_id = ? order by year_key limit 1")
                .param(agency)
                .query(Integer.class)
                .optional();
    }

    private static WaitingReport report(ResultSet row, int number) throws SQLException {
        return new WaitingReport(
                row.getLong("report_id"),
                row.getLong("submission_key"),
                row.getInt("part"),
                new SubmissionPath(row.getString("path")),
                new ContentHash(row.getString("hash")),
                row.getString("status"),
                row.getString("published_name"),
                row.getString("agency_name"),
                row.getInt("year_key"),
                FileStates.holds(row.getString("hold_reasons")),
                row.getString("extraction_version"),
                row.getLong("run_id"),
                row.getLong("file_order"));
    }

    /** What was stated beside the file when it was read. */
    public Statement statement(WaitingReport report) {
        return statements
                .between(report.run(), report.order(), report.order())
                .getOrDefault(report.order(), Statement.NONE);
    }

    /** Which bodies and years a held report may be of, the likeliest first, as its words say. */
    public List<AgencyCandidate> candidates(WaitingReport report) {
        return jdbc.sql("select * from held_candidate where report_id = ? order by place")
                .param(report.reportId())
                .query((row, number) -> candidate(row))
                .list();
    }

    private AgencyCandidate candidate(ResultSet row) throws SQLException {
        int year = row.getInt("year_key");
        String code = row.getString("region_code");
        Agency agency = new Agency(
                row.getString("agency_name"),
                row.getString("agency_name_key"),
                region(code),
                Agency.Kind.valueOf(row.getString("agency_kind").toUpperCase(Locale.ROOT)));
        return new AgencyCandidate(
                agency,
                year > 0 ? Optional.of(new ReportingYear(year)) : Optional.empty(),
                row.getInt("score"),
                row.getString("evidence"));
    }

    private Region region(String code) {
        return regions.get()
                .known(code)
                .orElseThrow(() -> new IllegalStateException("config/regions/ no longer has the region " + code));
    }
}
