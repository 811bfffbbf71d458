package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Remark;
import org.gongkai.submission.SourceAddress;

/** The rows of tables that a document has but does not show, as far as its remarks tell. */
final class HiddenRows {
    private static final Pattern RUN = Pattern.compile("rows (\\d+)-(\\d+)");

    /** By the address of the first cell of a row, what is hidden in it. */
    private final Map<SourceAddress, String> cells = new HashMap<>();

    private final List<Run> runs = new ArrayList<>();

    /** Rows of a sheet, from 1. */
    private record Run(String sheet, int first, int last) {
        boolean holds(Cell cell) {
            return first <= cell.row() + 1
                    && cell.row() < last
                    && HiddenRows.sheet(cell.address()).equals(sheet);
        }
    }

    static final HiddenRows NONE = new HiddenRows();

    private HiddenRows() {}

    static HiddenRows of(Document document) {
        HiddenRows hidden = new HiddenRows();
        document.remarks().forEach(hidden::note);
        return hidden;
    }

    private void note(Remark remark) {
        Matcher run = RUN.matcher(remark.detail());
        if (remark.code().equals("hidden_content")) {
            cells.putIfAbsent(remark.address(), remark.detail().strip());
        } else if (remark.code().equals("hidden_row") && run.matches()) {
            runs.add(new Run(sheet(remark.address()), Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2))));
        }
    }

    private static String sheet(SourceAddress address) {
        return address.value().substring(0, address.value().lastIndexOf('!') + 1);
    }

    /** Whether a row is hidden: all its cells, its first cell with all that it says, or the row of the sheet. */
    boolean hold(List<Cell> row) {
        return row.stream().allMatch(Cell::hidden)
                || row.stream()
                        .anyMatch(
                                cell -> (!cell.isBlank() && cell.text().strip().equals(cells.get(cell.address())))
                                        || runs.stream().anyMatch(run -> run.holds(cell)));
    }
}
