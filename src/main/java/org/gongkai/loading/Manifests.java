package org.gongkai.loading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongkai.document.Cell;
import org.gongkai.document.DocumentReaders;
import org.gongkai.document.Grid;
import org.gongkai.document.Limits;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.ManifestLine;
import org.gongkai.submission.ManifestUnusable;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.submission.SubmissionRejected;

/**
 * Reads {@code manifest.csv} and {@code manifest.xlsx}: a heading, then a line for each file, whose path is relative to
 * the manifest's folder.
 */
final class Manifests implements Function<Submission, List<ManifestLine>> {
    /** What the cells of a manifest may keep of the heap: those of 100,000 files. */
    private static final long MEMORY = 128L << 20;

    private final DocumentReaders readers;
    private final Predicate<String> isRegion;

    /** @param isRegion whether a code is one of a region that is known */
    Manifests(Limits limits, Predicate<String> isRegion) {
        this.readers = new DocumentReaders(limits);
        this.isRegion = isRegion;
    }

    @Override
    public List<ManifestLine> apply(Submission manifest) {
        String path = manifest.path().value();
        List<ManifestRow> rows = (path.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                        ? sheet(manifest)
                        : CsvRows.of(path, manifest.content().bytes()))
                .stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) {
            throw new ManifestUnusable(path, "清单为空；请填写表头和各文件，或删除清单", "is empty; fill it in or remove it");
        }
        Map<ManifestColumn, Integer> columns = columns(rows.get(0));
        if (!columns.containsKey(ManifestColumn.FILE)) {
            throw rows.get(0).unusable("缺少“文件”（file）列", "no column \"file\"");
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return rows.subList(1, rows.size()).stream()
                .map(row -> new ManifestLine(file(folder, row, columns), row.statement(columns, isRegion)))
                .toList();
    }

    static Map<ManifestColumn, Integer> columns(ManifestRow heading) {
        Map<ManifestColumn, Integer> columns = new EnumMap<>(ManifestColumn.class);
        for (int i = 0; i < heading.cells().size(); i++) {
            String name = heading.cells().get(i);
            if (!name.isBlank()) {
                ManifestColumn column = ManifestColumn.of(name)
                        .orElseThrow(() -> heading.unusable(
                                "无法识别的列“" + name + "”；可用的列：文件,机关名称,行政区划代码,年份,收到日期,来源网址",
                                "unknown column \"" + name
                                        + "\"; known are file,agency,region_code,year,received,source_url"));
                if (columns.put(column, i) != null) {
                    throw heading.unusable("列“" + name + "”重复", "the column \"" + name + "\" stands there twice");
                }
            }
        }
        return columns;
    }

    private static SubmissionPath file(String folder, ManifestRow row, Map<ManifestColumn, Integer> columns) {
        String file = row.cell(columns, ManifestColumn.FILE).replace('\\', '/').replaceFirst("^(?:\\./)+", "");
        if (file.isEmpty() || file.startsWith("/") || List.of(file.split("/")).contains("..")) {
            throw row.unusable(
                    "文件“" + file + "”应为清单所在文件夹内的相对路径",
                    "the file \"" + file + "\" must be a path below the manifest's folder");
        }
        return new SubmissionPath(folder + file);
    }

    private List<ManifestRow> sheet(Submission manifest) {
        try {
            Optional<Grid> grid = new Allowance(MEMORY)
                    .during(() -> readers.read(manifest))
                    .grids()
                    .findFirst();
            return grid.map(found -> rows(manifest.path().value(), found)).orElse(List.of());
        } catch (Allowance.OutOfMemory large) {
            throw new ManifestUnusable(manifest.path().value(), "单元格过多", "has too many cells");
        } catch (SubmissionRejected unreadable) {
            throw new ManifestUnusable(
                    manifest.path().value(),
                    unreadable.reason().chinese() + "（"
                            + unreadable.particulars().chinese() + "）",
                    unreadable.reason().english() + " (" + unreadable.detail() + ")");
        } catch (RuntimeException ourFault) {
            throw ourFault;
        } catch (Exception never) {
            throw new IllegalStateException("reading throws nothing checked", never);
        }
    }

    private static List<ManifestRow> rows(String path, Grid grid) {
        List<ManifestRow> rows = new ArrayList<>();
        for (List<Cell> row : grid.rows()) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                while (cells.size() < cell.column()) {
                    cells.add("");
                }
                cells.add(cell.text());
            }
            if (!row.isEmpty()) {
                rows.add(new ManifestRow(path + " line " + (row.get(0).row() + 1), cells));
            }
        }
        return rows;
    }
}
