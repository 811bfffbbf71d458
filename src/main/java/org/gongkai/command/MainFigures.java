package org.gongkai.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The figures that a person looks for first, one line per report, taken from the export of all figures. */
final class MainFigures {

    private record Report(String year, String agency) {}

    private static final Map<String, Words> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put("application.received.total", new Words("新收", "received"));
        SHOWN.put("application.disclosed.total", new Words("予以公开", "disclosed"));
        SHOWN.put("application.total.total", new Words("总计", "total"));
        SHOWN.put("disclosure.licence.decisions", new Words("行政许可", "licences"));
    }

    private final Map<Report, Map<String, String>> reports;

    private MainFigures(Map<Report, Map<String, String>> reports) {
        this.reports = reports;
    }

    static MainFigures readFrom(Path figures) throws IOException {
        Map<Report, Map<String, String>> reports =
                new TreeMap<>(java.util.Comparator.comparing(Report::agency).thenComparing(Report::year));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(figures)) {
            rows.stream()
                    .filter(row -> SHOWN.containsKey(row.getField("figure")))
                    .forEach(row -> reports.computeIfAbsent(
                                    new Report(row.getField("year"), row.getField("agency")), report -> new TreeMap<>())
                            .put(row.getField("figure"), shown(row)));
        }
        return new MainFigures(reports);
    }

    private static String shown(NamedCsvRecord row) {
        return row.getField("value").isEmpty() ? row.getField("kind") : row.getField("value");
    }

    void print(Console console) {
        Table table = new Table();
        table.row(
                "单位 agency",
                "年度 year",
                SHOWN.values().stream()
                        .map(words -> words.chinese() + " " + words.english())
                        .toList());
        reports.forEach((report, figures) -> table.row(
                report.agency(),
                report.year(),
                SHOWN.keySet().stream()
                        .map(code -> figures.getOrDefault(code, ""))
                        .toList()));
        console.say("");
        table.lines().forEach(console::say);
    }
}
