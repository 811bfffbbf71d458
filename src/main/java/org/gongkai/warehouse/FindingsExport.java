package org.gongkai.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One row per finding of the reports that are current or held. */
final class FindingsExport implements ExportContent {
    private static final String QUERY = """
            select
                s.path,
                v.part,
                case when v.agency_id > 0 then a.name else '' end as agency,
                v.year_key,
                f.check_code,
                f.severity,
                f.figure,
                f.expected,
                f.actual,
                f.address,
                f.fingerprint
            from finding f
            join report_version v
                on v.report_id = f.report_id
            join dim_submission s
                on s.submission_key = v.submission_key
            join dim_agency a
                on a.agency_key = v.agency_key
            where v.status in ('current', 'held')
            order by s.path, v.report_id, f.finding_order, f.fingerprint""";

    private final DataSource database;

    FindingsExport(DataSource database) {
        this.database = database;
    }

    @Override
    public String[] header() {
        return new String[] {
            "file", "agency", "year", "check", "severity", "figure", "expected", "actual", "address", "fingerprint"
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
        int year = row.getInt("year_key");
        return new String[] {
            ExportedFile.name(row.getString("path"), row.getInt("part")),
            row.getString("agency"),
            year > 0 ? Integer.toString(year) : "",
            row.getString("check_code"),
            row.getString("severity"),
            row.getString("figure"),
            row.getString("expected"),
            row.getString("actual"),
            row.getString("address"),
            row.getString("fingerprint")
        };
    }
}
