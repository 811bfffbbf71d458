package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.document.Block;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;

/** A document from one line up to another. */
final class Excerpt {
    private Excerpt() {}

    /** @param to not included */
    static Document of(Document document, Titles.Place from, Titles.Place to) {
        List<Block> blocks = new ArrayList<>();
        for (int at = from.block();
                at < Math.min(to.block() + 1, document.blocks().size());
                at++) {
            Block block = document.blocks().get(at);
            int first = at == from.block() ? from.row() : 0;
            int end = at == to.block() ? to.row() : Integer.MAX_VALUE;
            if (block instanceof Grid grid) {
                rows(grid, first, end).ifPresent(blocks::add);
            } else if (end > 0) {
                blocks.add(block);
            }
        }
        return document.with(blocks);
    }

    /** Rows of a table keep their places in it. */
    private static Optional<Grid> rows(Grid grid, int first, int end) {
        if (first == 0 && end >= grid.rows().size()) {
            return Optional.of(grid);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(end, grid.rows().size()); row++) {
            rows.add(row < first ? List.of() : grid.rows().get(row));
        }
        return rows.size() > first ? Optional.of(new Grid(rows, grid.address(), grid.hidden())) : Optional.empty();
    }
}
