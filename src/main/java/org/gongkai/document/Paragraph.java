package org.gongkai.document;

import org.gongkai.submission.SourceAddress;

/**
 * A run of text outside tables; in flattened text, one line, pipes and blank lines kept.
 *
 * @param text may be empty, since a blank line of flattened text can be a blank cell
 */
public record Paragraph(String text, SourceAddress address, Standing standing) implements Block {

    /** What a page does with the text. */
    public enum Standing {
        SHOWN,
        /** Most of it leads to another page. */
        LINK,
        HIDDEN
    }

    public Paragraph(String text, SourceAddress address) {
        this(text, address, Standing.SHOWN);
    }
}
