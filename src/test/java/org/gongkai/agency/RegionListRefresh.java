package org.gongkai.agency;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code regions.csv}, {@code townships.csv} and {@code former.csv} anew from their sources; config/regions/README.md
 * says how to run it.
 */
final class RegionListRefresh {
    /** The regulation on open government information took effect in this year: nobody reported before. */
    private static final int FIRST_YEAR = 2008;

    private final Path division;
    private final Path history;
    private final Path target;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, List<String>> givenUp = new HashMap<>();

    private RegionListRefresh(Path division, Path history, Path target) {
        this.division = division;
        this.history = history;
        this.target = target;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "usage: <dist folder of china-division> <result.csv of areacodes> <target>");
        }
        RegionListRefresh refresh =
                new RegionListRefresh(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        refresh.writeRegions();
        refresh.writeTownships();
        refresh.writeFormer();
    }

    private void writeRegions() throws IOException {
        for (Map.Entry<String, String> list : Map.of("provinces.csv", "0000", "cities.csv", "00", "areas.csv", "")
                .entrySet()) {
            for (NamedCsvRecord row : rows(division.resolve(list.getKey()))) {
                names.putIfAbsent(row.getField("code") + list.getValue(), row.getField("name"));
            }
        }
        Map<String, String> since = new HashMap<>();
        for (NamedCsvRecord row : rows(history)) {
            if (row.getField("变更/弃用时间").isEmpty()) {
                since.put(row.getField("代码") + row.getField("名称"), row.getField("启用时间"));
            }
        }
        List<String[]> lines = new ArrayList<>();
        names.forEach((code, name) -> lines.add(new String[] {code, name, since.getOrDefault(code + name, "")}));
        write("regions.csv", lines, "code", "name", "since");
    }

    private void writeTownships() throws IOException {
        Map<String, String> townships = new TreeMap<>();
        for (NamedCsvRecord row : rows(division.resolve("streets.csv"))) {
            boolean countyItself = row.getField("code").endsWith("000");
            if (!countyItself) {
                townships.put(row.getField("code"), row.getField("name"));
            }
        }
        List<String[]> lines = new ArrayList<>();
        townships.forEach((code, name) -> lines.add(new String[] {code, name}));
        write("townships.csv", lines, "code", "name");
    }

    private void writeFormer() throws IOException {
        List<String[]> lines = new ArrayList<>();
        for (NamedCsvRecord row : rows(history)) {
            if (row.getField("状态").equals("弃用")) {
                givenUp.put(row.getField("代码"), List.of(row.getField("新代码").split(";")));
            }
        }
        for (NamedCsvRecord row : rows(history)) {
            String until = row.getField("变更/弃用时间");
            if (!until.isEmpty() && Integer.parseInt(until) >= FIRST_YEAR && !isInUse(row)) {
                lines.add(new String[] {
                    row.getField("代码"), row.getField("名称"), row.getField("启用时间"), until, successor(row)
                });
            }
        }
        write("former.csv", lines, "code", "name", "since", "until", "successor");
    }

    private boolean isInUse(NamedCsvRecord row) {
        return row.getField("名称").equals(names.get(row.getField("代码")));
    }

    /** The one region that took the place of the former one; of several, the one that kept the name; else none. */
    private String successor(NamedCsvRecord former) {
        if (former.getField("状态").equals("变更")) {
            return former.getField("代码");
        }
        List<String> successors = new ArrayList<>();
        for (String code : former.getField("新代码").split(";")) {
            successors.addAll(today(code));
        }
        if (former.getField("级别").equals("地级")) {
            String province = former.getField("代码").substring(0, 2);
            names.keySet().stream()
                    .filter(code -> code.startsWith(province) && code.endsWith("00") && !code.endsWith("0000"))
                    .forEach(successors::add);
            successors.removeIf(code -> !sameStem(code, former));
        }
        if (successors.size() == 1) {
            return successors.get(0);
        }
        successors.removeIf(code -> !sameStem(code, former));
        return successors.size() == 1 ? successors.get(0) : "";
    }

    /** The codes that a code became, also where it was given up in its turn: 341422 became 340225 and that 340281. */
    private List<String> today(String code) {
        if (code.isEmpty() || code.contains("[")) {
            return List.of();
        }
        return names.containsKey(code)
                ? List.of(code)
                : givenUp.getOrDefault(code, List.of()).stream()
                        .flatMap(next -> today(next).stream())
                        .toList();
    }

    private boolean sameStem(String code, NamedCsvRecord former) {
        return stem(names.getOrDefault(code, "")).equals(stem(former.getField("名称")));
    }

    private static String stem(String name) {
        return name.replaceAll("(地区|市|县|区)$", "");
    }

    private void write(String file, List<String[]> lines, String... header) throws IOException {
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target.resolve(file))) {
            writer.writeRecord(header);
            lines.forEach(writer::writeRecord);
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        String text = Files.readString(file);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return reader.stream().toList();
        }
    }
}
