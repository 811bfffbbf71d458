package org.gongkai.agency;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** Reads the CSV files under {@code config/} on the class path. */
final class RegionFiles {
    private RegionFiles() {}

    static List<NamedCsvRecord> rows(String path) {
        try (InputStream in = open(path);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("config/" + path, e);
        }
    }

    /** Hands on the first two fields of each row below the header; far faster than {@link #rows} for a long file. */
    static void forEach(String path, BiConsumer<String, String> fields) {
        try (InputStream in = open(path);
                CsvReader<CsvRecord> reader =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.skipLines(1);
            reader.forEach(row -> fields.accept(row.getField(0), row.getField(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("config/" + path, e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = RegionFiles.class.getResourceAsStream("/config/" + path);
        if (in == null) {
            throw new IllegalStateException("missing on the class path: config/" + path);
        }
        return in;
    }

    static OptionalInt year(NamedCsvRecord row, String field) {
        String year = row.getField(field);
        return year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
    }
}
