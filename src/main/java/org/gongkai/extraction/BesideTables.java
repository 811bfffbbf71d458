package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.document.Cell;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/** What stands in the rows of tables beside their columns: notes, and columns that check or compare. */
final class BesideTables {
    private static final int QUOTED = 3;

    private final Map<Header, List<Cell>> cells = new LinkedHashMap<>();

    /**
     * @param row every cell behind the label
     * @param read those that were taken for the columns of the header
     */
    void note(Header header, List<Cell> row, List<Cell> read) {
        if (row.size() > read.size()) {
            List<Cell> left = row.stream()
                    .filter(cell -> !cell.isBlank() && !read.contains(cell))
                    .toList();
            if (!left.isEmpty()) {
                cells.computeIfAbsent(header, any -> new ArrayList<>()).addAll(left);
            }
        }
    }

    /** One a table, however many rows have something beside them. */
    List<Finding> findings() {
        return cells.values().stream().map(BesideTables::finding).toList();
    }

    private static Finding finding(List<Cell> cells) {
        String quoted =
                cells.stream().limit(QUOTED).map(cell -> cell.text().strip()).collect(Collectors.joining(" | "));
        boolean numbers = cells.stream().anyMatch(cell -> PrintedValue.isValue(cell.text()));
        return new Finding(
                "beside_table",
                numbers ? Severity.WARNING : Severity.INFO,
                Optional.empty(),
                "",
                cells.size() > QUOTED ? quoted + " | … (" + cells.size() + ")" : quoted,
                cells.get(0).address());
    }
}
