package org.gongkai.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.gongkai.agency.HoldReason;

/** One row per report, or per file without one. */
final class ReportsExport implements ExportContent {
    private static final String QUERY = """
            select *
            from (
                select
                    s.path,
                    v.part,
                    v.report_id,
                    v.status,
                    case when v.agency_id > 0 then a.name else '' end as agency,
                    g.code as region_code,
                    v.year_key,
                    v.edition,
                    v.version,
                    coalesce(e.open_errors, 0) as open_errors,
                    v.scope,
                    v.hold_reasons as reason_code,
                    '' as reason_zh,
                    '' as reason_en,
                    coalesce(c.path, '') as later_path,
                    coalesce(f.report_id - f.submission_key * 100000, 0) as later_part
                from report_version v
                join dim_submission s
                    on s.submission_key = v.submission_key
                join dim_agency a
                    on a.agency_key = v.agency_key
                join dim_region g
                    on g.region_key = a.region_key
                left join (
                    select report_id, count(*) as open_errors
                    from finding
                    where severity = 'error'
                        and not exists (select 1 from waiver where waiver.fingerprint = finding.fingerprint)
                    group by report_id
                ) e
                    on e.report_id = v.report_id
                left join fact_report f
                    on f.agency_id = v.agency_id and f.year_key = v.year_key and v.status = 'superseded'
                left join dim_submission c
                    on c.submission_key = f.submission_key
                union all
                select path, 0, 0, state, '', '', -1, '', 0, 0, '', reason_code, reason_zh, reason_en, '', 0
                from submission
                where state = 'rejected'
            ) r
            order by path, part, report_id""";

    private final DataSource database;

    ReportsExport(DataSource database) {
        this.database = database;
    }

    @Override
    public String[] header() {
        return new String[] {
            "file",
            "status",
            "agency",
            "region_code",
            "year",
            "edition",
            "version",
            "findings",
            "reason",
            "reason_code",
            "scope"
        };
    }

    @Override
    public long write(ExportFile out) throws IOException {
        long[] rows = {0};
        StreamedQuery.on(database).query(QUERY, row -> {
            try {
                out.row(cells(row));
                rows[0]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return rows[0];
    }

    private static String[] cells(ResultSet row) throws SQLException {
        String status = row.getString("status");
        int year = row.getInt("year_key");
        int version = row.getInt("version");
        Reason reason = Reason.of(row, status);
        return new String[] {
            ExportedFile.name(row.getString("path"), row.getInt("part")),
            status(status),
            row.getString("agency"),
            row.getString("region_code"),
            year > 0 ? Integer.toString(year) : "",
            row.getString("edition"),
            version > 0 ? Integer.toString(version) : "",
            row.getString("open_errors"),
            reason.text(),
            reason.code(),
            row.getString("scope")
        };
    }

    private static String status(String status) {
        return switch (status) {
            case "current" -> "loaded";
            case "replaced" -> "superseded";
            default -> status;
        };
    }

    /** Why a report or file is not loaded, Chinese first. */
    private record Reason(String code, String chinese, String english) {

        static Reason of(ResultSet row, String status) throws SQLException {
            String code = row.getString("reason_code");
            return switch (status) {
                case "held" -> held(code);
                case "rejected" -> new Reason(code, row.getString("reason_zh"), row.getString("reason_en"));
                case "superseded" ->
                    superseded(ExportedFile.name(row.getString("later_path"), row.getInt("later_part")));
                case "replaced" ->
                    new Reason(
                            "read_again",
                            "同一文件重新识别后属于其他单位或年度",
                            "The same file, read again, is of another body or year");
                default -> new Reason("", "", "");
            };
        }

        private static Reason held(String codes) {
            List<HoldReason> holds = Arrays.stream(codes.split(";"))
                    .map(code -> HoldReason.valueOf(code.toUpperCase(Locale.ROOT)))
                    .toList();
            FileDecision.Explanation explanation = FileDecision.Explanation.of(holds);
            return new Reason(explanation.code(), explanation.chinese(), explanation.english());
        }

        private static Reason superseded(String file) {
            return new Reason(
                    "later_filing",
                    "已由同一单位同一年度的较新报告取代：" + file,
                    "A later filing for the same body and year counts: " + file);
        }

        String text() {
            return chinese.isEmpty() ? "" : chinese + " / " + english;
        }
    }
}
