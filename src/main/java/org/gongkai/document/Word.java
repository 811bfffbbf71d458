package org.gongkai.document;

/**
 * A word of a PDF that stands in no ruled table, with its place on its page.
 *
 * @param page from 1
 * @param line of its page, from 1, as paragraphs are addressed
 * @param left of its box, in points from the left edge of the page; top and bottom from the upper one, downwards
 */
public record Word(String text, int page, int line, double left, double top, double right, double bottom) {

    /** The word with what stands to its right. */
    public Word with(Word next) {
        return new Word(
                text + next.text,
                page,
                line,
                Math.min(left, next.left),
                Math.min(top, next.top),
                Math.max(right, next.right),
                Math.max(bottom, next.bottom));
    }
}
