package org.gongkai.loading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.submission.ManifestUnusable;

/** Rows of a CSV file in UTF-8, with or without its mark, or in GB18030, as Excel writes it in China. */
final class CsvRows {
    private CsvRows() {}

    static List<ManifestRow> of(String path, byte[] bytes) {
        return of(path, decode(path, bytes));
    }

    static List<ManifestRow> of(String path, String text) {
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = heading.contains("\t") ? '\t' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            return reader.stream()
                    .map(row -> new ManifestRow(path + " line " + row.getStartingLineNumber(), row.getFields()))
                    .toList();
        } catch (CsvParseException wrong) {
            throw new ManifestUnusable(path, "不是有效的 CSV：" + wrong.getMessage(), "no valid CSV: " + wrong.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String decode(String path, byte[] bytes) {
        try {
            String text = strictly(StandardCharsets.UTF_8, bytes);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return strictly(Charset.forName("GB18030"), bytes);
            } catch (CharacterCodingException unknown) {
                throw new ManifestUnusable(
                        path, "既不是 UTF-8 也不是 GB18030 文本；请另存为 UTF-8", "neither UTF-8 nor GB18030; save it as UTF-8");
            }
        }
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
