package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.document.Block;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.document.Paragraph;
import org.gongkai.submission.Allowance;

/**
 * Tables of flattened text whose rows have a line each and a place for every cell, covered ones included: all their lines
 * have as many pipes or tabs. Their columns are positions where some rows begin with blank cells, as those below a label
 * over several rows do; rows that were filled up at their end never begin so.
 */
final class EvenRows {
    private static final int LEAST_ROWS = 4;
    private static final int LEAST_COLUMNS = 4;

    private EvenRows() {}

    /** The document with such tables as grids; empty where there are none. */
    static Optional<Document> placed(Document document) {
        List<Block> blocks = new ArrayList<>();
        List<Row> table = new ArrayList<>();
        for (Block block : document.blocks()) {
            Allowance.check();
            Optional<Row> row = Row.of(block);
            if (row.isEmpty() || (!table.isEmpty() && !row.get().isAsWideAs(table.get(0)))) {
                end(table, blocks);
            }
            row.ifPresentOrElse(table::add, () -> blocks.add(block));
        }
        end(table, blocks);
        return blocks.size() == document.blocks().size() ? Optional.empty() : Optional.of(document.with(blocks));
    }

    /** A line and what its pipes part. */
    private record Row(Paragraph line, List<String> pieces) {

        static Optional<Row> of(Block block) {
            return block instanceof Paragraph line
                    ? Optional.of(new Row(line, List.of(TextCells.PIPE.split(line.text(), -1))))
                            .filter(row -> row.pieces.size() >= LEAST_COLUMNS)
                    : Optional.empty();
        }

        boolean isAsWideAs(Row other) {
            return pieces.size() == other.pieces.size();
        }

        boolean isBlankAt(int place) {
            return pieces.get(place).isBlank();
        }

        List<Cell> cells(int row, int first, int end) {
            return IntStream.range(first, end)
                    .mapToObj(place -> new Cell(
                            pieces.get(place).strip(),
                            row,
                            place - first,
                            1,
                            1,
                            TextCells.address(line.address(), place, true)))
                    .toList();
        }
    }

    /** Puts the lines so far down, as a grid where they are one. */
    private static void end(List<Row> table, List<Block> blocks) {
        if (table.size() >= LEAST_ROWS) {
            put(table, blocks);
        } else {
            table.forEach(row -> blocks.add(row.line()));
        }
        table.clear();
    }

    private static void put(List<Row> table, List<Block> blocks) {
        int last = table.get(0).pieces().size() - 1;
        // pipes that all rows begin or end with part no cells
        int first = table.stream().allMatch(row -> row.isBlankAt(0)) ? 1 : 0;
        int end = table.stream().allMatch(row -> row.isBlankAt(last)) ? last : last + 1;
        boolean positions = table.stream().anyMatch(row -> row.isBlankAt(first))
                && table.stream().anyMatch(row -> !row.isBlankAt(first));
        if (positions) {
            List<List<Cell>> cells = new ArrayList<>();
            table.forEach(row -> cells.add(row.cells(cells.size(), first, end)));
            blocks.add(new Grid(cells, table.get(0).line().address()));
        } else {
            table.forEach(row -> blocks.add(row.line()));
        }
    }
}
