package org.gongkai.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.submission.ManifestUnusable;
import org.gongkai.submission.Statement;
import org.gongkai.web.WebAddress;

/**
 * Reads a list of addresses: one a line, {@code #} before a comment, and behind an address, after commas or tabs, what a
 * manifest would say of the page: agency, region code, year, day of receipt. A first line of headings may order them
 * otherwise.
 */
final class WebList {
    private static final Map<ManifestColumn, Integer> USUAL_ORDER = Map.of(
            ManifestColumn.URL, 0,
            ManifestColumn.AGENCY, 1,
            ManifestColumn.REGION, 2,
            ManifestColumn.YEAR, 3,
            ManifestColumn.RECEIVED, 4);

    private WebList() {}

    static List<WebTarget> read(Path file, Predicate<String> isRegion) {
        List<ManifestRow> rows = rows(file);
        boolean headed = !rows.isEmpty() && !rows.get(0).cells().get(0).contains(":");
        Map<ManifestColumn, Integer> columns = headed ? Manifests.columns(rows.get(0)) : USUAL_ORDER;
        if (!columns.containsKey(ManifestColumn.URL) || columns.containsKey(ManifestColumn.FILE)) {
            throw rows.get(0).unusable("首行不是网址，也不是含“来源网址”列的表头", "neither an address nor headings with source_url");
        }
        return targets(rows.subList(headed ? 1 : 0, rows.size()), columns, isRegion, url -> false);
    }

    static List<WebTarget> of(SourceSettings settings, Predicate<String> isRegion) {
        return targets(settings.rows(), USUAL_ORDER, isRegion, settings::permits);
    }

    private static List<ManifestRow> rows(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            String text = CsvRows.decode(name, Files.readAllBytes(file))
                    .lines()
                    .map(line -> line.strip().startsWith("#") ? "" : line.strip())
                    .collect(Collectors.joining("\n"));
            return CsvRows.of(name, text).stream().filter(row -> !row.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of addresses cannot be read: " + file, unreadable);
        }
    }

    private static List<WebTarget> targets(
            List<ManifestRow> rows,
            Map<ManifestColumn, Integer> columns,
            Predicate<String> isRegion,
            Predicate<String> isPermitted) {
        Map<String, WebTarget> targets = new TreeMap<>();
        for (ManifestRow row : rows) {
            WebTarget target = target(row, row.statement(columns, isRegion), isPermitted);
            WebTarget other = targets.put(target.path().value(), target);
            if (other != null) {
                String before = other.statement().source();
                throw row.unusable(
                        "网址已在 " + other.statement().sourceInChinese() + " 中列出",
                        "the address stands in " + before + " already");
            }
        }
        return targets.values().stream()
                .sorted(Comparator.comparing(WebTarget::path))
                .toList();
    }

    private static WebTarget target(ManifestRow row, Statement statement, Predicate<String> isPermitted) {
        try {
            URI url = WebAddress.parse(statement.url());
            return new WebTarget(url, WebAddress.path(url), statement, isPermitted.test(statement.url()));
        } catch (IllegalArgumentException noAddress) {
            throw new ManifestUnusable(
                    row.place(),
                    "网址“" + statement.url() + "”无效",
                    "\"" + statement.url() + "\" is no address of a page: " + noAddress.getMessage());
        }
    }
}
