package org.gongkai.warehouse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Comma-separated values in UTF-8; no text is altered. */
final class CsvExport implements ExportFile {
    private final CsvWriter csv;

    CsvExport(Path file, String... header) throws IOException {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
        csv.writeRecord(header);
    }

    @Override
    public void row(String... cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
