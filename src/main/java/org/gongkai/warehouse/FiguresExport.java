package org.gongkai.warehouse;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.warehouse.FiguresDocument.StoredFigure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row per published cell of every current report. */
final class FiguresExport implements ExportContent {
    private static final int REPORTS_AT_ONCE = 200;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Map<String, String> units = new HashMap<>();

    FiguresExport(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public String[] header() {
        return new String[] {
            "file", "agency", "region_code", "year", "edition", "figure", "value", "unit", "raw", "address", "kind"
        };
    }

    private record Document(
            long reportId, String file, String agency, String region, String year, String edition, Compressed figures) {
        static Document of(ResultSet row, int number) throws SQLException {
            return new Document(
                    row.getLong(1),
                    ExportedFile.name(row.getString(2), row.getInt(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    Compressed.stored(row.getBytes(8)));
        }
    }

    @Override
    public long write(ExportFile out) throws IOException {
        long rows = 0;
        List<Long> page = new ArrayList<>();
        for (long report : reports()) {
            page.add(report);
            if (page.size() == REPORTS_AT_ONCE) {
                rows += write(page, out);
                page.clear();
            }
        }
        return rows + write(page, out);
    }

    /** The current reports by file; eight bytes each are kept, their documents are fetched page by page. */
    private long[] reports() {
        LongStream.Builder ids = LongStream.builder();
        StreamedQuery.on(database).query("""
                        select f.report_id
                        from fact_report f
                        join dim_submission s
                            on s.submission_key = f.submission_key
                        order by s.path, f.report_id""", row -> {
            ids.add(row.getLong(1));
        });
        return ids.build().toArray();
    }

    private long write(List<Long> page, ExportFile out) throws IOException {
        long rows = 0;
        Map<Long, Document> documents = documents(page);
        for (Long report : page) {
            Document document = Optional.ofNullable(documents.get(report))
                    .orElseThrow(() -> new IllegalStateException("report " + report + " has no version"));
            rows += write(document, out);
        }
        return rows;
    }

    private Map<Long, Document> documents(List<Long> page) {
        Map<Long, Document> documents = new HashMap<>();
        if (!page.isEmpty()) {
            jdbc.sql("""
                            select v.report_id, s.path, v.part, a.name, g.code, v.year_key, v.edition, v.figures
                            from report_version v
                            join dim_submission s
                                on s.submission_key = v.submission_key
                            join dim_agency a
                                on a.agency_key = v.agency_key
                            join dim_region g
                                on g.region_key = a.region_key
                            where v.report_id in (:reports)""")
                    .param("reports", page)
                    .query(Document::of)
                    .list()
                    .forEach(document -> documents.put(document.reportId(), document));
        }
        return documents;
    }

    private long write(Document document, ExportFile out) throws IOException {
        long[] rows = {0};
        FiguresDocument.read(document.figures().expand(), figure -> {
            write(document, figure, out);
            rows[0]++;
        });
        return rows[0];
    }

    private void write(Document document, StoredFigure figure, ExportFile out) throws IOException {
        out.row(
                document.file(),
                document.agency(),
                document.region(),
                document.year(),
                document.edition(),
                figure.figure(),
                figure.value(),
                units.computeIfAbsent(figure.figure(), FiguresExport::unit),
                figure.raw(),
                figure.address(),
                figure.kind());
    }

    private static String unit(String figure) {
        return Forms.standard()
                .figure(new FigureCode(figure))
                .map(FigureDefinition::unit)
                .map(unit -> unit.symbol())
                .orElse("");
    }
}
