package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.document.Block;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;

/** Parts a sheet on which tables stand side by side where a column is empty from top to bottom. */
final class GridBands {
    private GridBands() {}

    /** The document with such sheets parted; itself where there are none. */
    static Document parted(Document document) {
        List<Block> blocks = document.blocks().stream()
                .flatMap(block -> block instanceof Grid grid ? of(grid).stream() : Stream.of(block))
                .toList();
        return blocks.size() == document.blocks().size()
                ? document
                : new Document(document.title(), blocks, document.hints(), document.remarks(), document.enclosures());
    }

    /** The bands of a sheet from left to right; itself where it is one. */
    static List<Grid> of(Grid grid) {
        BitSet used = used(grid);
        List<Grid> bands = new ArrayList<>();
        int from = used.nextSetBit(0);
        while (from >= 0) {
            int to = used.nextClearBit(from);
            bands.add(band(grid, from, to));
            from = used.nextSetBit(to);
        }
        return bands.size() > 1 ? bands : List.of(grid);
    }

    /** The columns that have text somewhere; a title, alone in its row, may run over all of them. */
    private static BitSet used(Grid grid) {
        BitSet used = new BitSet();
        for (List<Cell> row : grid.rows()) {
            List<Cell> printed = row.stream().filter(cell -> !cell.isBlank()).toList();
            if (printed.size() > 1) {
                printed.forEach(cell -> used.set(cell.column(), cell.column() + cell.columnSpan()));
            }
        }
        return used;
    }

    private static Grid band(Grid grid, int from, int to) {
        return new Grid(
                grid.rows().stream()
                        .map(row -> row.stream()
                                .filter(cell -> cell.column() >= from && cell.column() < to)
                                .toList())
                        .toList(),
                grid.address(),
                grid.hidden());
    }
}
