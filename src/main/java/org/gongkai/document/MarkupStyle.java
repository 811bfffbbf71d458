package org.gongkai.document;

/** Whether the style of an element, as it is written in a page, says anything of how its text is seen. */
final class MarkupStyle {
    private final char[] page;
    private boolean tells;
    private boolean roundabout;

    MarkupStyle(char[] page) {
        this.page = page;
    }

    /** @param withinLine whether the element is none that has a line or a cell of its own */
    void read(int from, int to, boolean withinLine) {
        tells = false;
        roundabout = false;
        for (int at = from; at < to; at++) {
            switch (page[at]) {
                case 'd', 'D' -> tells |= isAt("display", at);
                case 'v', 'V' -> tells |= isAt("visibility", at) || (withinLine && isRaised("vertical-align", at, to));
                case 'm', 'M' -> tells |= isAt("mso-hide", at) || (withinLine && isRaised("mso-text-raise", at, to));
                case 'l', 'L' -> tells |= isAt("line-through", at) || isFarOff("left", at, to);
                case 't', 'T' ->
                    tells |= isFarOff("top", at, to)
                            || isFarOff("text-indent", at, to)
                            || (withinLine && isRaised("top", at, to));
                case 'o', 'O' -> tells |= isAt("opacity", at);
                case 'c', 'C' -> tells |= isAt("clip", at);
                case 'f', 'F' -> roundabout |= isAt("font-size", at) && isZero(at + 9, to);
                case '&' -> roundabout |= !isAt("&quot;", at);
                default -> {}
            }
        }
    }

    /** Whether it hides, strikes or raises, or might. */
    boolean tells() {
        return tells;
    }

    /** Whether the text may be without size, which hides unless something within has a size, or the style is written oddly. */
    boolean isRoundabout() {
        return roundabout;
    }

    private boolean isZero(int from, int to) {
        int at = valueOf(from, to);
        return at < to && (page[at] == '0' || page[at] == '.');
    }

    /** Whether text stands on another height than the rest of its line, by the value of a property. */
    private boolean isRaised(String property, int at, int to) {
        if (!isAt(property, at)) {
            return false;
        }
        int value = valueOf(at + property.length(), to);
        return value < to && "sStT-.123456789".indexOf(page[value]) >= 0;
    }

    private boolean isFarOff(String property, int at, int to) {
        if (!isAt(property, at)) {
            return false;
        }
        int value = valueOf(at + property.length(), to);
        return value + 3 < to && page[value] == '-' && isDigit(page[value + 1]) && isDigit(page[value + 3]);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int valueOf(int from, int to) {
        int at = from;
        while (at < to && (page[at] == ':' || MarkupTag.isSpace(page[at]))) {
            at++;
        }
        return at;
    }

    private boolean isAt(String expected, int at) {
        return MarkupTag.startsWith(page, expected, at);
    }
}
