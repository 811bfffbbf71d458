package org.gongkai.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A submission as readable content in reading order.
 *
 * @param title the page's or file's own title (HTML {@code title} or {@code h1}, document property), if any
 * @param hints facts stated by the file beside its text that help to identify it: {@code site_id} (网站标识码),
 *     {@code host}, {@code index_number} (索引号), {@code published} (ISO date), {@code article_title} where the titles
 *     that people see deny it
 * @param enclosures what stands beside its text and is not read
 * @param words what stands on the pages of a PDF outside of ruled tables, page by page and line by line
 */
public record Document(
        Optional<String> title,
        List<Block> blocks,
        Map<String, String> hints,
        List<Remark> remarks,
        Enclosures enclosures,
        List<Word> words) {

    /** A document of text alone. */
    public Document(Optional<String> title, List<Block> blocks, Map<String, String> hints, List<Remark> remarks) {
        this(title, blocks, hints, remarks, Enclosures.NONE);
    }

    public Document(
            Optional<String> title,
            List<Block> blocks,
            Map<String, String> hints,
            List<Remark> remarks,
            Enclosures enclosures) {
        this(title, blocks, hints, remarks, enclosures, List.of());
    }

    public Document {
        blocks = List.copyOf(blocks);
        hints = Map.copyOf(hints);
        remarks = List.copyOf(remarks);
        words = List.copyOf(words);
    }

    /** The same document with other blocks. */
    public Document with(List<Block> others) {
        return new Document(title, others, hints, remarks, enclosures, words);
    }

    /** The same document under another title. */
    public Document titled(String other) {
        return new Document(Optional.of(other), blocks, hints, remarks, enclosures, words);
    }

    /** The document without its hidden tables and the hidden text beside them; itself where there are none. */
    public Document shown() {
        return grids().anyMatch(Grid::hidden) ? with(block -> !isHidden(block)) : this;
    }

    /** Nothing but the hidden tables. */
    public Document hiddenTables() {
        return with(block -> block instanceof Grid grid && grid.hidden());
    }

    private Document with(Predicate<Block> kept) {
        return with(blocks.stream().filter(kept).toList());
    }

    private static boolean isHidden(Block block) {
        return block instanceof Grid grid ? grid.hidden() : ((Paragraph) block).standing() == Paragraph.Standing.HIDDEN;
    }

    public Stream<Paragraph> paragraphs() {
        return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
    }

    public Stream<Grid> grids() {
        return blocks.stream().filter(Grid.class::isInstance).map(Grid.class::cast);
    }
}
