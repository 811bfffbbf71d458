package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.document.Block;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.document.Paragraph;
import org.gongkai.submission.SourceAddress;

/**
 * Tables of Markdown as lines of flattened text. Markdown knows no merged cells: where a converter wrote the cells of each
 * row one after the other and filled up its end, their columns are no positions.
 */
final class MarkdownRows {
    private static final String LINE = "line ";

    private MarkdownRows() {}

    /** The document with its tables of Markdown flattened; empty where there are none. */
    static Optional<Document> flattened(Document document) {
        if (document.grids().noneMatch(MarkdownRows::isMarkdown)) {
            return Optional.empty();
        }
        List<Block> blocks = document.blocks().stream()
                .flatMap(block -> block instanceof Grid grid && isMarkdown(grid)
                        ? grid.rows().stream().map(MarkdownRows::line)
                        : Stream.of(block))
                .toList();
        return Optional.of(document.with(blocks));
    }

    private static boolean isMarkdown(Grid grid) {
        return grid.address().value().startsWith(LINE);
    }

    /** Without a bar before the first cell, so that the cells of the line count as those of the row. */
    private static Block line(List<Cell> row) {
        String text = row.stream().map(cell -> cell.text().strip()).collect(Collectors.joining(" | ", "", " |"));
        String first = row.get(0).address().value();
        return new Paragraph(text, new SourceAddress(first.substring(0, first.indexOf('/'))));
    }
}
