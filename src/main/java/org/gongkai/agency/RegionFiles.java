package org.gongkai.agency;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/** Reads the CSV files under {@code config/} on the class path. */
final class RegionFiles {
    private RegionFiles() {}

    static List<NamedCsvRecord> rows(String path) {
        try (InputStream in = RegionFiles.class.getResourceAsStream("/config/" + path)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: config/" + path);
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("config/" + path, e);
        }
    }

    static OptionalInt year(NamedCsvRecord row, String field) {
        String year = row.getField(field);
        return year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
    }
}
