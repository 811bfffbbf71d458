package org.gongkai.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.gongkai.document.SheetGrid.Region;
import org.gongkai.document.SheetGrid.Row;
import org.gongkai.document.SheetGrid.Text;
import org.gongkai.submission.SourceAddress;

/** Gathers what stands in one sheet in the order in which workbooks store it, where merged regions come last. */
final class SheetContents {
    /** Zero as {@link NumberText} writes it. */
    static final String ZERO = "0";

    private final String name;
    private final boolean hidden;
    private final Limits limits;
    private final CellBudget budget;
    private final List<Row> rows = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private boolean inOrder = true;
    private int pictures;

    SheetContents(String name, boolean hidden, Limits limits, CellBudget budget) {
        this.name = name;
        this.hidden = hidden;
        this.limits = limits;
        this.budget = budget;
    }

    void add(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        limits.checkColumns(column + 1, name);
        budget.spend(text);
        Row last = rows.isEmpty() ? new Row(-1, List.of()) : rows.get(rows.size() - 1);
        if (last.row() != row) {
            inOrder &= last.row() < row;
            last = new Row(row, new ArrayList<>());
            rows.add(last);
        }
        inOrder &= last.texts().isEmpty() || last.end() <= column;
        last.texts().add(new Text(column, text));
    }

    /** @param number as typed */
    void addNumber(int row, int column, String number, CellFormat format, boolean from1904) {
        if (format.isPlain()) {
            add(row, column, number);
        } else {
            addShown(row, column, number, format, format.show(number, from1904));
        }
    }

    void addText(int row, int column, String text, CellFormat format) {
        if (format.isPlain()) {
            add(row, column, text);
        } else {
            addShown(row, column, text, format, format.showText(text));
        }
    }

    private void addShown(int row, int column, String stored, CellFormat format, CellFormat.Shown shown) {
        add(row, column, shown.text());
        if (shown.isOther()) {
            boolean date = format.isDate();
            remark(date ? "date_in_cell" : "scaled_number", stored + " as " + format.code(), row, column);
        }
    }

    /** Takes away what stands in some cells, which the sheet does not show. */
    void blank(BiPredicate<Integer, Integer> unseen) {
        rows.forEach(row -> row.texts().removeIf(text -> unseen.test(row.row(), text.column())));
        rows.removeIf(row -> row.texts().isEmpty());
    }

    void merge(CellReference from, CellReference to) {
        budget.spend(1);
        regions.add(new Region(from.row(), to.row(), from.column(), to.column()));
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(first, Math.min(last, limits.columns()) + 1);
    }

    void picture() {
        if (!hidden) {
            pictures++;
        }
    }

    /** How many pictures it shows. */
    int pictures() {
        return pictures;
    }

    String name() {
        return name;
    }

    void remark(String code, String detail, int row, int column) {
        remarks.add(new Remark(code, detail, address(new CellReference(row, column))));
    }

    private SourceAddress address(CellReference cell) {
        return new SourceAddress(name + "!" + cell);
    }

    /** The sheet as a grid; none for a sheet without any text. */
    Optional<Grid> grid() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Grid grid = new SheetGrid(name, sorted(), regions, budget, remarks).build();
        return Optional.of(new Grid(grid.rows(), grid.address(), hidden));
    }

    /** Some writers put rows or cells out of order. */
    private List<Row> sorted() {
        if (inOrder) {
            return rows;
        }
        Map<Integer, Map<Integer, Text>> sorted = new TreeMap<>();
        rows.forEach(row -> row.texts()
                .forEach(text -> sorted.computeIfAbsent(row.row(), its -> new TreeMap<>())
                        .put(text.column(), text)));
        return sorted.entrySet().stream()
                .map(row -> new Row(row.getKey(), List.copyOf(row.getValue().values())))
                .toList();
    }

    /** What a person should know of the sheet; to be asked after the grid was built. */
    List<Remark> remarks() {
        if (rows.isEmpty()) {
            return remarks;
        }
        List<Remark> all = new ArrayList<>();
        if (hidden) {
            all.add(new Remark("hidden_sheet", name, new SourceAddress(name)));
        }
        Map<String, CellReference> hiddenRuns = new LinkedHashMap<>();
        for (Row row : rows) {
            row.texts().forEach(text -> noteHidden(new CellReference(row.row(), text.column()), hiddenRuns));
        }
        hiddenRuns.forEach((run, first) ->
                all.add(new Remark(run.startsWith("row") ? "hidden_row" : "hidden_column", run, address(first))));
        all.addAll(remarks);
        return all;
    }

    /** One remark for each run of hidden rows or columns, at its first text. */
    private void noteHidden(CellReference cell, Map<String, CellReference> runs) {
        if (hiddenRows.get(cell.row())) {
            int first = hiddenRows.previousClearBit(cell.row()) + 2;
            int last = hiddenRows.nextClearBit(cell.row());
            runs.putIfAbsent("rows " + first + "-" + last, cell);
        }
        if (hiddenColumns.get(cell.column())) {
            String first = CellReference.columnName(hiddenColumns.previousClearBit(cell.column()) + 1);
            String last = CellReference.columnName(hiddenColumns.nextClearBit(cell.column()) - 1);
            runs.putIfAbsent("columns " + first + "-" + last, cell);
        }
    }
}
