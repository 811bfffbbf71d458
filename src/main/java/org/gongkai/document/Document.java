package org.gongkai.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A submission as readable content in reading order.
 *
 * @param title the page's or file's own title (HTML {@code title} or {@code h1}, document property), if any
 * @param hints facts stated by the file beside its text that help to identify it: {@code site_id} (网站标识码),
 *     {@code host}, {@code index_number} (索引号), {@code published} (ISO date)
 */
public record Document(Optional<String> title, List<Block> blocks, Map<String, String> hints, List<Remark> remarks) {

    public Document {
        blocks = List.copyOf(blocks);
        hints = Map.copyOf(hints);
        remarks = List.copyOf(remarks);
    }

    public Stream<Paragraph> paragraphs() {
        return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
    }

    public Stream<Grid> grids() {
        return blocks.stream().filter(Grid.class::isInstance).map(Grid.class::cast);
    }
}
