package org.gongkai.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.submission.SourceAddress;

/**
 * Lays out the texts and merged regions of a sheet as a grid. A sheet of usual shape is filled with blank cells to its
 * full width; where stray texts stretch it, long empty runs of rows and columns are left out, so that one character in
 * XFD1048576 costs one cell. The row and column that each cell carries stay true.
 */
final class SheetGrid {
    /** A text that a cell holds. */
    record Text(int column, String text) {}

    /** @param texts left to right, one per column */
    record Row(int row, List<Text> texts) {
        int end() {
            return texts.get(texts.size() - 1).column() + 1;
        }
    }

    /** A merged region, all four inclusive. */
    record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        Region clip(int height, int width) {
            return new Region(firstRow, Math.min(lastRow, height - 1), firstColumn, Math.min(lastColumn, width - 1));
        }

        boolean isWithin(int height, int width) {
            return firstRow < height && firstColumn < width && firstRow <= lastRow && firstColumn <= lastColumn;
        }
    }

    /** A sheet may have this many cells for each text and still count as of usual shape. */
    private static final int USUAL_CELLS_PER_TEXT = 4;

    private static final int ALWAYS_USUAL = 20_000;
    private static final int LONG_GAP = 1_000;

    /** How far beyond the last text merged regions still belong to the sheet; a form may end in blank ones. */
    private static final int REACH = 50;

    private final String name;
    private final List<Row> rows;
    private final CellBudget budget;
    private final List<Remark> remarks;
    private final Map<Integer, List<Region>> regionsByRow = new HashMap<>();
    private final int height;
    private final int width;
    private final boolean usual;

    /**
     * @param rows top to bottom; at least one, and none without a text
     * @param remarks takes what the layout finds
     */
    SheetGrid(String name, List<Row> rows, List<Region> regions, CellBudget budget, List<Remark> remarks) {
        this.name = name;
        this.rows = rows;
        this.budget = budget;
        this.remarks = remarks;
        int lastRow = rows.get(rows.size() - 1).row();
        int lastColumn = rows.stream().mapToInt(Row::end).max().orElse(0) - 1;
        this.height = 1 + reach(lastRow, regions.stream().map(Region::lastRow).toList());
        this.width =
                1 + reach(lastColumn, regions.stream().map(Region::lastColumn).toList());
        long texts = rows.stream().mapToLong(row -> row.texts().size()).sum();
        this.usual = (long) height * width <= USUAL_CELLS_PER_TEXT * texts + ALWAYS_USUAL;
        regions.stream()
                .filter(region -> region.isWithin(height, width))
                .map(region -> region.clip(height, width))
                .sorted(Comparator.comparingInt(Region::firstColumn))
                .forEach(this::spread);
    }

    private static int reach(int last, List<Integer> regionEnds) {
        return regionEnds.stream()
                .mapToInt(Integer::intValue)
                .filter(end -> end <= last + REACH)
                .reduce(last, Math::max);
    }

    private void spread(Region region) {
        budget.spend(region.lastRow - region.firstRow);
        for (int row = region.firstRow; row <= region.lastRow; row++) {
            regionsByRow.computeIfAbsent(row, its -> new ArrayList<>()).add(region);
        }
    }

    Grid build() {
        List<List<Cell>> all = new ArrayList<>();
        int next = 0;
        int row = 0;
        while (row < height) {
            boolean stated = next < rows.size() && rows.get(next).row() == row;
            List<Text> texts = stated ? rows.get(next).texts() : List.of();
            List<Cell> cells = new RowLayout(row, texts).cells();
            budget.spend(cells.size() - texts.size());
            all.add(cells);
            next += stated ? 1 : 0;
            int nextRow = next < rows.size() ? rows.get(next).row() : height;
            row = !usual && nextRow - row > LONG_GAP ? nextRow : row + 1;
        }
        return new Grid(all, new SourceAddress(name));
    }

    /** Walks one row from left to right along its texts and the regions that cross it. */
    private final class RowLayout {
        private final int row;
        private final List<Text> texts;
        private final List<Region> regions;
        private final List<Cell> cells = new ArrayList<>(usual ? width : 16);
        private int nextText;
        private int nextRegion;

        RowLayout(int row, List<Text> texts) {
            this.row = row;
            this.texts = texts;
            this.regions = regionsByRow.getOrDefault(row, List.of());
        }

        List<Cell> cells() {
            int column = 0;
            while (column < width) {
                int start = nextStart(column);
                if (!usual && (start == width || start - column > LONG_GAP)) {
                    column = start;
                } else if (nextRegion < regions.size() && regions.get(nextRegion).firstColumn <= column) {
                    column = region(column, regions.get(nextRegion));
                    nextRegion++;
                } else {
                    cells.add(cell(column, 1, 1));
                    column++;
                }
            }
            return cells;
        }

        /** The column at or after this one where a text or a region begins, or the width. */
        private int nextStart(int column) {
            int text = nextText < texts.size() ? texts.get(nextText).column() : width;
            int region = nextRegion < regions.size() ? Math.max(column, regions.get(nextRegion).firstColumn) : width;
            return Math.min(text, region);
        }

        /** Adds the region's cell if it begins here; texts that it covers are shown by no program. */
        private int region(int column, Region region) {
            if (region.firstRow == row && region.firstColumn == column) {
                cells.add(cell(column, region.lastRow - row + 1, region.lastColumn - column + 1));
            }
            while (nextText < texts.size() && texts.get(nextText).column() <= region.lastColumn) {
                Text covered = texts.get(nextText);
                remarks.add(new Remark("covered_text", covered.text(), address(covered.column())));
                nextText++;
            }
            return Math.max(column, region.lastColumn + 1);
        }

        private Cell cell(int column, int rowSpan, int columnSpan) {
            boolean stated = nextText < texts.size() && texts.get(nextText).column() == column;
            String text = stated ? texts.get(nextText).text() : "";
            nextText += stated ? 1 : 0;
            return new Cell(text, row, column, rowSpan, columnSpan, address(column));
        }

        private SourceAddress address(int column) {
            return new SourceAddress(name + "!" + new CellReference(row, column));
        }
    }
}
