package org.gongkai.warehouse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table that a person gave, {@code .csv} (UTF-8 or GB 18030) or {@code .xlsx} (its first sheet), headings first. */
public final class ListFile {
    private ListFile() {}

    /**
     * A row under its headings.
     *
     * @param number from 1, the headings included
     */
    public record Line(int number, Map<String, String> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }

        /** The text under a heading; empty where there is none. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        public Optional<String> find(String column) {
            return Optional.of(get(column)).filter(text -> !text.isEmpty());
        }
    }

    /**
     * Reads all rows that are not blank.
     *
     * @param headings the columns by their headings, in whatever language; others are left alone
     * @param required columns without which no row means anything
     * @throws ListRejected where the file is no table, or lacks a column
     */
    public static List<Line> read(Path file, Map<String, String> headings, List<String> required) throws IOException {
        List<List<String>> rows = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? sheet(file) : csv(file);
        if (rows.isEmpty()) {
            throw rejected("文件是空的", "the file is empty");
        }
        List<String> columns = rows.get(0).stream()
                .map(heading -> headings.getOrDefault(heading.strip().toLowerCase(Locale.ROOT), ""))
                .toList();
        List<String> missing =
                required.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw rejected(
                    "第一行缺少列：" + String.join("、", missing),
                    "the first line lacks the columns " + String.join(", ", missing));
        }
        List<Line> lines = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < Math.min(columns.size(), rows.get(row).size()); column++) {
                String text = rows.get(row).get(column).strip();
                if (!columns.get(column).isEmpty() && !text.isEmpty()) {
                    cells.putIfAbsent(columns.get(column), text);
                }
            }
            if (!cells.isEmpty()) {
                lines.add(new Line(row + 1, cells));
            }
        }
        return lines;
    }

    private static ListRejected rejected(String chinese, String english) {
        return new ListRejected(List.of(new ListRejected.Problem(0, chinese, english)));
    }

    private static List<List<String>> csv(Path file) throws IOException {
        String text = text(Files.readAllBytes(file));
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            csv.forEach(row -> rows.add(row.getFields()));
        } catch (CsvParseException damaged) {
            throw rejected("不是有效的 CSV：" + damaged.getMessage(), "no CSV: " + damaged.getMessage());
        }
        return rows;
    }

    /** Excel in China saves CSV in GB 18030. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static List<List<String>> sheet(Path file) throws IOException {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                while (rows.size() <= row.getRowNum()) {
                    rows.add(new ArrayList<>());
                }
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    rows.get(row.getRowNum()).add(shown.formatCellValue(row.getCell(column)));
                }
            }
        } catch (OpenXML4JRuntimeException | IllegalArgumentException damaged) {
            throw rejected("不是有效的 xlsx 工作簿", "no .xlsx workbook");
        }
        return rows;
    }
}
