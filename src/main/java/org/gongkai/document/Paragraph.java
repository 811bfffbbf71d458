package org.gongkai.document;

import org.gongkai.submission.SourceAddress;

/**
 * A run of text outside tables; in flattened text, one line, pipes and blank lines kept.
 *
 * @param text may be empty, since a blank line of flattened text can be a blank cell
 */
public record Paragraph(String text, SourceAddress address) implements Block {}
