package org.gongkai.document;

/**
 * A tag as it is written in a page: its name, and where the attributes stand that are read of an element of dress. One
 * object reads tag after tag.
 */
final class MarkupTag {
    private static final int FEW = 8;
    private static final int LETTER_CASE = 0x20;

    private final char[] page;
    private final StyleSheets sheets;
    private final MarkupStyle style;
    private final int[] from = new int[FEW];
    private final int[] to = new int[FEW];
    private long name;
    private Dress dress = Dress.OTHER;
    private int nameStart;
    private int nameEnd;
    private int end;
    private int telling;
    private boolean styled;
    private boolean closesItself;
    private boolean withoutSize;

    /** @param sheets whose classes and identifiers are read of an element */
    MarkupTag(char[] page, StyleSheets sheets) {
        this.page = page;
        this.sheets = sheets;
        this.style = new MarkupStyle(page);
    }

    static boolean isLetter(char c) {
        char lower = (char) (c | LETTER_CASE);
        return lower >= 'a' && lower <= 'z';
    }

    /** A number for a name, whatever its case: its last characters, and whether there are more. */
    static long code(char[] text, int from, int to) {
        long code = 0;
        for (int at = from; at < to; at++) {
            code = (code << Byte.SIZE) | ((text[at] < 'A' ? text[at] : text[at] | LETTER_CASE) & 0xFF);
        }
        return to - from > Long.BYTES ? ~code : code;
    }

    /**
     * Reads a tag.
     *
     * @param named where its name begins, behind {@code <} or {@code </}
     * @return false where it is not written plainly, so that only a parser knows where it ends
     */
    boolean read(int named) {
        nameStart = named;
        nameEnd = named;
        while (nameEnd < page.length && isNamed(page[nameEnd])) {
            nameEnd++;
        }
        name = code(page, named, nameEnd);
        dress = Dress.of(name);
        telling = 0;
        styled = false;
        closesItself = false;
        withoutSize = false;
        int next = nameEnd;
        while (next >= 0 && next < page.length) {
            char c = page[next];
            if (c == '>') {
                end = next + 1;
                return true;
            }
            closesItself = c == '/';
            if (isSpace(c) || closesItself) {
                next++;
            } else {
                next = next == nameEnd ? -1 : attribute(next);
            }
        }
        return false;
    }

    private static boolean isNamed(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Reads one attribute; where it ends, or −1 where that is not plain. */
    private int attribute(int start) {
        int named = start;
        while (named < page.length && !isSpace(page[named]) && !isEnd(page[named])) {
            if (isOdd(page[named])) {
                return -1;
            }
            named++;
        }
        int equals = skipSpace(named);
        if (named == start || equals == page.length || page[equals] != '=') {
            take(start, named, named, named);
            return named == start ? -1 : named;
        }
        int value = skipSpace(equals + 1);
        if (value == page.length || page[value] == '>') {
            return -1;
        }
        char quote = page[value];
        int close = quote == '"' || quote == '\'' ? closing(quote, value + 1) : unquoted(value);
        if (close > 0) {
            take(start, named, value, close);
        }
        return close;
    }

    private static boolean isEnd(char c) {
        return c == '=' || c == '>' || c == '/';
    }

    private static boolean isOdd(char c) {
        return c == '<' || c == '"' || c == '\'' || c == '`' || c == 0;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < page.length && isSpace(page[at])) {
            at++;
        }
        return at;
    }

    /** Behind the closing quotation mark. */
    private int closing(char quote, int from) {
        int at = from;
        while (at < page.length && page[at] != quote) {
            at++;
        }
        return at < page.length ? at + 1 : -1;
    }

    private int unquoted(int from) {
        int at = from;
        while (at < page.length && !isSpace(page[at]) && page[at] != '>') {
            if (isOdd(page[at]) || page[at] == '=') {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** Notes an attribute that is read; of two with one name the first counts. */
    private void take(int start, int named, int value, int close) {
        boolean isStyle = is("style", start, named);
        boolean tells = isStyle
                ? !styled && tellingStyle(value, close)
                : isRead(start, named) || isSelected(start, named, value, close);
        styled |= isStyle;
        if (tells && telling == FEW) {
            withoutSize = true;
        } else if (tells) {
            from[telling] = start;
            to[telling] = close;
            telling++;
        }
    }

    private boolean isRead(int start, int end) {
        boolean own = dress == Dress.LINK
                ? is("href", start, end)
                        || is("name", start, end)
                        || is("id", start, end)
                        || is("title", start, end)
                        || is("download", start, end)
                : is("colspan", start, end) || is("rowspan", start, end);
        return own || is("hidden", start, end);
    }

    /** Whether the page's style sheets may speak of the element by this attribute. */
    private boolean isSelected(int start, int named, int value, int close) {
        if (sheets.isSilent() || !(is("class", start, named) || is("id", start, named))) {
            return false;
        }
        int at = value;
        while (at < close) {
            int end = at;
            while (end < close && !isSpace(page[end]) && page[end] != '"' && page[end] != '\'') {
                end++;
            }
            if (end > at && sheets.speaksOf(new String(page, at, end - at))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private boolean is(String expected, int start, int end) {
        return end - start == expected.length() && startsWith(page, expected, start);
    }

    private boolean tellingStyle(int from, int to) {
        style.read(from, to, !dress.isBlock());
        withoutSize |= style.isRoundabout();
        return style.tells();
    }

    /** @param expected in lower case */
    static boolean startsWith(char[] page, String expected, int at) {
        if (at + expected.length() > page.length) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (lower(page[at + i]) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    Dress dress() {
        return dress;
    }

    long name() {
        return name;
    }

    int nameEnd() {
        return nameEnd;
    }

    /** Behind its {@code >}. */
    int end() {
        return end;
    }

    boolean closesItself() {
        return closesItself;
    }

    /** Whether its text may be without size, or its style says something in a roundabout way. */
    boolean isWithoutSize() {
        return withoutSize;
    }

    boolean tells() {
        return telling > 0;
    }

    /** How many of its attributes are read. */
    int telling() {
        return telling;
    }

    int from(int attribute) {
        return from[attribute];
    }

    int to(int attribute) {
        return to[attribute];
    }

    /** Whether the end tag of this element stands at a {@code <}. */
    boolean isClosedAt(int at) {
        int behind = at + 2 + nameEnd - nameStart;
        return page.length > behind
                && page[at + 1] == '/'
                && isNameAt(at + 2)
                && (isSpace(page[behind]) || isEnd(page[behind]));
    }

    /** Whether the name of this tag stands there again, in whatever case. */
    boolean isNameAt(int at) {
        for (int i = nameStart; i < nameEnd; i++) {
            int other = at + i - nameStart;
            if (other >= page.length || lower(page[other]) != lower(page[i])) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | LETTER_CASE) : c;
    }
}
