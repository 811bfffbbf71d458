package org.gongkai.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the warehouse's contents as {@code .csv} or {@code .xlsx}, by the file's ending, as they stood at one moment,
 * while others may load. The file appears complete or not at all. Each method returns the number of rows.
 */
public final class Exports {
    private static final String CSV = ".csv";
    private static final String EXCEL = ".xlsx";

    private final FiguresExport figures;
    private final ReportsExport reports;
    private final FindingsExport findings;
    private final TransactionTemplate snapshot;

    public Exports(DataSource database) {
        figures = new FiguresExport(database);
        reports = new ReportsExport(database);
        findings = new FindingsExport(database);
        snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Whether the file's ending names a format that can be written. */
    public static boolean canWrite(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(CSV) || name.endsWith(EXCEL);
    }

    /** One row per published cell of every current report, by file and in the order of the form. */
    public long figures(Path file) throws IOException {
        return export(file, figures);
    }

    /** One row per report, or per file without one. */
    public long reports(Path file) throws IOException {
        return export(file, reports);
    }

    /** One row per finding of the reports that are current or held. */
    public long findings(Path file) throws IOException {
        return export(file, findings);
    }

    private long export(Path file, ExportContent content) throws IOException {
        if (!canWrite(file)) {
            throw new IllegalArgumentException("an export ends in .csv or .xlsx, not " + file);
        }
        Path target = file.toAbsolutePath();
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        try {
            long rows = write(partial, isCsv(file), content);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(CSV);
    }

    private long write(Path partial, boolean csv, ExportContent content) throws IOException {
        String[] header = content.header();
        try (ExportFile out = csv ? new CsvExport(partial, header) : new ExcelExport(partial, header)) {
            Long rows = snapshot.execute(status -> writeRows(content, out));
            return rows == null ? 0 : rows;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long writeRows(ExportContent content, ExportFile out) {
        try {
            return content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
