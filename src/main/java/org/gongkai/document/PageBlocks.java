package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.PageTable.PageCell;
import org.gongkai.document.SpanResolution.Placed;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.SourceAddress;

/**
 * Turns the flow of a page into blocks: lines and layout tables into paragraphs, tables of data into grids. Recursion
 * ends at the parser's own bound on nesting.
 */
final class PageBlocks {
    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int paragraphs;
    private int grids;
    private long cells;

    PageBlocks(Limits limits) {
        this.limits = limits;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Remark> remarks() {
        return remarks;
    }

    void add(Flow flow) {
        for (Flow.Item item : flow.items()) {
            if (item instanceof Flow.Line line) {
                paragraphs++;
                limits.checkCells(paragraphs + cells);
                blocks.add(new Paragraph(line.text(), new SourceAddress("p[" + paragraphs + "]"), line.standing()));
            } else {
                add((PageTable) item);
            }
        }
    }

    private void add(PageTable table) {
        add(table.caption());
        if (!table.isLayout() || table.isDataAroundTables()) {
            addGrid(table);
        }
        if (table.isLayout()) {
            table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .map(PageCell::flow)
                    .filter(flow -> !table.isDataAroundTables() || table.holdsData(flow))
                    .forEach(this::add);
        }
    }

    private void addGrid(PageTable table) {
        grids++;
        String where = "table[" + grids + "]";
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Placed> row : SpanResolution.of(table.rows(), limits, where)) {
            cells += row.size();
            limits.checkCells(paragraphs + cells);
            Allowance.check();
            rows.add(row.stream().map(placed -> cell(table, placed, where)).toList());
            remark(row, where);
        }
        boolean hidden =
                table.rows().stream().flatMap(row -> row.cells().stream()).allMatch(PageCell::hidden);
        blocks.add(new Grid(rows, new SourceAddress(where), hidden));
    }

    private static Cell cell(PageTable table, Placed placed, String where) {
        Flow flow = placed.cell().flow();
        boolean isReadApart = table.isLayout() && table.holdsData(flow);
        String text = isReadApart ? "" : placed.cell().hidden() ? flow.allText() : flow.shownText();
        return new Cell(
                text,
                placed.row(),
                placed.column(),
                placed.rowSpan(),
                placed.columnSpan(),
                address(placed, where),
                sight(placed.cell(), text));
    }

    private static Cell.Sight sight(PageCell cell, String text) {
        if (cell.hidden()) {
            return Cell.Sight.HIDDEN;
        }
        return cell.flow().isPictured() && text.isBlank() ? Cell.Sight.PICTURED : Cell.Sight.PLAIN;
    }

    private static SourceAddress address(Placed placed, String where) {
        return new SourceAddress(where + "/r" + (placed.row() + 1) + "c" + (placed.column() + 1));
    }

    /** One remark per row on what is hidden in it, at the first such cell, and one on each part set aside. */
    private void remark(List<Placed> row, String where) {
        String hidden = "";
        for (Placed placed : row) {
            Flow flow = placed.cell().flow();
            String text = placed.cell().hidden() ? flow.allText() : flow.hiddenText();
            if (hidden.isEmpty() && !text.isEmpty()) {
                hidden = text;
                remarks.add(new Remark("hidden_content", text, address(placed, where)));
            }
            flow.asides().forEach(aside -> remarks.add(new Remark(aside.code(), aside.text(), address(placed, where))));
        }
    }
}
