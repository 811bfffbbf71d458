package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.document.Block;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.document.Paragraph;
import org.gongkai.submission.SourceAddress;

/**
 * Tables of flattened text whose rows have a line each and a place for every cell, covered ones included: all their lines
 * have as many pipes or tabs. Their columns are positions where some rows begin with blank cells, as those below a label
 * over several rows do; rows that were filled up at their end never begin so.
 */
final class EvenRows {
    private static final Pattern PIPE = Pattern.compile("[|｜\\t]");
    private static final int LEAST_ROWS = 4;
    private static final int LEAST_COLUMNS = 4;

    private EvenRows() {}

    /** The document with such tables as grids; itself where there are none. */
    static Document placed(Document document) {
        List<Block> blocks = new ArrayList<>();
        List<Paragraph> table = new ArrayList<>();
        int width = 0;
        for (Block block : document.blocks()) {
            int pieces = block instanceof Paragraph line ? pieces(line).length : 0;
            if (pieces != width) {
                end(table, blocks);
                width = pieces;
            }
            if (block instanceof Paragraph line && pieces >= LEAST_COLUMNS) {
                table.add(line);
            } else {
                blocks.add(block);
            }
        }
        end(table, blocks);
        return blocks.size() == document.blocks().size() ? document : document.with(blocks);
    }

    private static String[] pieces(Paragraph line) {
        return PIPE.split(line.text(), -1);
    }

    /** Puts the lines so far down, as a grid where they are one. */
    private static void end(List<Paragraph> table, List<Block> blocks) {
        List<String[]> rows = table.stream().map(EvenRows::pieces).toList();
        if (rows.size() >= LEAST_ROWS && hasPositions(rows)) {
            blocks.add(grid(table, rows));
        } else {
            blocks.addAll(table);
        }
        table.clear();
    }

    private static boolean hasPositions(List<String[]> rows) {
        int first = first(rows);
        return rows.stream().anyMatch(row -> row[first].isBlank())
                && rows.stream().anyMatch(row -> !row[first].isBlank());
    }

    /** The pipes that all rows begin with part no cells. */
    private static int first(List<String[]> rows) {
        return rows.stream().allMatch(row -> row[0].isBlank()) ? 1 : 0;
    }

    private static Grid grid(List<Paragraph> table, List<String[]> rows) {
        int columns = rows.get(0).length;
        boolean closed = rows.stream().allMatch(row -> row[columns - 1].isBlank());
        List<List<Cell>> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            cells.add(row(table.get(row).address(), rows.get(row), row, first(rows), closed ? columns - 1 : columns));
        }
        return new Grid(cells, table.get(0).address());
    }

    private static List<Cell> row(SourceAddress line, String[] texts, int row, int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(place -> new Cell(
                        texts[place].strip(),
                        row,
                        place - first,
                        1,
                        1,
                        place == 0 ? line : new SourceAddress(line.value() + "/c" + (place + 1))))
                .toList();
    }
}
