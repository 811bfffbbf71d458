package org.gongkai.document;

import java.io.CharArrayReader;
import java.io.Reader;
import java.io.StringReader;

/**
 * A page without its dress, so that a parser has less to build: comments, spans that neither hide nor strike what they
 * enclose, and attributes that nobody reads, which make up most of a page saved by Word. The parser's tree holds the
 * same text in the same blocks and tables.
 *
 * <p>Only a parser knows what broken markup means. So what is left out can be left out of any tree: whole comments, and
 * elements that enclose nothing but text, together with both their tags. From the first place on where a tag is not
 * written plainly, or where an element changes how the rest is to be read, everything stays as it is.
 */
final class LeanMarkup {
    private static final int DEEPEST = 16;

    private static final int LONGEST_REFERENCE = 40;

    /** The first that a reference by number means beyond ASCII and its controls, of which some mean others. */
    private static final char FIRST_CHARACTER = '\u00A0';

    private final char[] page;
    private final MarkupTag tag;
    private final char[] lean;
    private int length;

    /** The elements of dress that were written last, with nothing but text since. */
    private final int[] start = new int[DEEPEST];

    private final long[] name = new long[DEEPEST];
    private int open;

    private int links;

    private LeanMarkup(char[] page, StyleSheets sheets) {
        this.page = page;
        this.tag = new MarkupTag(page, sheets);
        this.lean = new char[page.length];
    }

    /** @param sheets of the page; where they tell elements by more than their names, nothing is left out */
    static Reader of(String page, StyleSheets sheets) {
        if (!sheets.isByNames()) {
            return new StringReader(page);
        }
        LeanMarkup markup = new LeanMarkup(page.toCharArray(), sheets);
        markup.write();
        return new CharArrayReader(markup.lean, 0, markup.length);
    }

    private void write() {
        int at = 0;
        while (at < page.length) {
            int next = indexOf('<', at);
            text(at, next);
            at = next < page.length ? markup(next) : next;
        }
    }

    /** Writes what begins at a {@code <}; returns where to go on. */
    private int markup(int at) {
        char first = at + 1 < page.length ? page[at + 1] : '<';
        if (MarkupTag.isLetter(first)) {
            return tag.read(at + 1) ? begin(at) : rest(at);
        }
        if (first == '/' && at + 2 < page.length && MarkupTag.isLetter(page[at + 2])) {
            return tag.read(at + 2) ? end(at) : rest(at);
        }
        if (isAt("<!--", at)) {
            return comment(at);
        }
        boolean declares = (first == '!' || first == '?') && !isAt("<![CDATA[", at);
        int close = declares ? indexOf('>', at) : page.length;
        return close < page.length ? verbatim(at, close + 1) : rest(at);
    }

    private int comment(int at) {
        int close = at + 4;
        while (close < page.length && !isAt("-->", close)) {
            if (isAt("--!>", close)) {
                return rest(at);
            }
            close++;
        }
        boolean plain = close < page.length && page[at + 4] != '>' && !isAt("->", at + 4);
        return plain && !endsInReference() ? close + 3 : rest(at);
    }

    private int begin(int at) {
        Dress dress = tag.dress();
        if (dress == Dress.TURNS || tag.isWithoutSize() || (dress.isRaw() && tag.closesItself())) {
            return rest(at);
        }
        if (dress.isRaw()) {
            return rawText(at);
        }
        if (dress == Dress.LINK) {
            links++;
        }
        if (dress == Dress.WORN && links == 0 && !tag.closesItself() && !tag.tells() && !endsInReference()) {
            push();
        } else {
            open = 0;
        }
        return dress.isBare() ? bare(at) : copy(at, tag.end());
    }

    private int end(int at) {
        Dress dress = tag.dress();
        if (dress == Dress.LINK) {
            links = Math.max(0, links - 1);
        }
        if (open > 0 && name[open - 1] == tag.name() && !endsInReference()) {
            takeOff();
            return tag.end();
        }
        return verbatim(at, tag.end());
    }

    private void push() {
        if (open == DEEPEST) {
            open = 0;
        }
        start[open] = length;
        name[open] = tag.name();
        open++;
    }

    /** Takes the start tag of the innermost element back, leaving its text. */
    private void takeOff() {
        open--;
        int from = start[open];
        int text = from;
        while (lean[text] != '>') {
            text++;
        }
        text++;
        System.arraycopy(lean, text, lean, from, length - text);
        length -= text - from;
    }

    /** Writes the tag with the attributes alone that tell something. */
    private int bare(int at) {
        copy(at, tag.nameEnd());
        for (int i = 0; i < tag.telling(); i++) {
            lean[length++] = ' ';
            copy(tag.from(i), tag.to(i));
        }
        if (tag.closesItself()) {
            lean[length++] = '/';
        }
        lean[length++] = '>';
        return tag.end();
    }

    /**
     * Writes an element within which nothing is markup but its own end tag; of scripts and style sheets the tags alone.
     * A script that writes scripts within a comment may not end at the first of these.
     */
    private int rawText(int at) {
        open = 0;
        boolean commented = false;
        int close = indexOf('<', tag.end());
        while (close < page.length && !tag.isClosedAt(close)) {
            commented |= isAt("<!--", close);
            if (commented && tag.isNameAt(close + 1)) {
                return rest(at);
            }
            close = indexOf('<', close + 1);
        }
        if (close == page.length) {
            return rest(at);
        }
        copy(at, tag.dress() == Dress.CODE ? tag.end() : close);
        return close;
    }

    /** Whether the text so far may end within a character reference, which what follows a tag would then lengthen. */
    private boolean endsInReference() {
        int at = length;
        int first = Math.max(0, length - LONGEST_REFERENCE);
        while (at > first && (MarkupTag.isLetter(lean[at - 1]) || isDigit(lean[at - 1]) || lean[at - 1] == '#')) {
            at--;
        }
        return at > 0 && (at == first || lean[at - 1] == '&');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Writes text, with the character itself in place of a number or the name of the space that does not break. */
    private void text(int from, int to) {
        int at = from;
        while (at < to) {
            char c = page[at];
            int behind = c == '&' ? reference(at, to) : at;
            if (behind > at) {
                at = behind;
            } else {
                lean[length++] = c;
                at++;
            }
        }
    }

    /** Writes the character that a reference stands for, if it is no markup; behind it, or where it began. */
    private int reference(int from, int to) {
        if (isAt("&nbsp;", from)) {
            lean[length++] = FIRST_CHARACTER;
            return from + 6;
        }
        int value = 0;
        int at = from + 2;
        while (at < to && isDigit(page[at]) && value < Character.MAX_VALUE) {
            value = value * 10 + page[at] - '0';
            at++;
        }
        boolean plain = at < to
                && page[from + 1] == '#'
                && page[at] == ';'
                && value >= FIRST_CHARACTER
                && value < Character.MIN_SURROGATE;
        if (plain) {
            lean[length++] = (char) value;
        }
        return plain ? at + 1 : from;
    }

    private int verbatim(int from, int to) {
        open = 0;
        return copy(from, to);
    }

    private int rest(int from) {
        return verbatim(from, page.length);
    }

    private int copy(int from, int to) {
        System.arraycopy(page, from, lean, length, to - from);
        length += to - from;
        return to;
    }

    private int indexOf(char c, int from) {
        int at = from;
        while (at < page.length && page[at] != c) {
            at++;
        }
        return at;
    }

    private boolean isAt(String text, int at) {
        if (at + text.length() > page.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (page[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
