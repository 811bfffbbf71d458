package org.gongkai.document;

/**
 * A printed character.
 *
 * @param text what it means; {@link Decoded#REPLACEMENT} where the font does not say
 * @param box as wide as its advance, as high as its font
 * @param turn quarters of a clockwise turn by which it stands
 * @param show which operation of the page printed it
 */
record Glyph(String text, Box box, int turn, int show) {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    static final String ILLEGIBLE = String.valueOf(Decoded.REPLACEMENT);

    boolean isDigit() {
        return text.length() == 1 && ((text.charAt(0) >= '0' && text.charAt(0) <= '9') || isWide(text.charAt(0)));
    }

    private static boolean isWide(char c) {
        return c >= '\uFF10' && c <= '\uFF19';
    }

    /** The size of its font as displayed. */
    double size() {
        return turn % 2 == 0 ? box.height() : box.width();
    }

    /** What a line strikes through says nothing, but takes its place in a line. */
    Glyph silent() {
        return new Glyph("", box, turn, show);
    }

    boolean isSilent() {
        return text.isEmpty();
    }

    Glyph illegible() {
        return new Glyph(ILLEGIBLE, box, turn, show);
    }

    /** A footnote's mark, which is no digit of the number before it. */
    Glyph raised() {
        return new Glyph(String.valueOf(RAISED.charAt(Character.digit(text.charAt(0), 10))), box, turn, show);
    }

    Glyph turnedBack(int quarters) {
        return new Glyph(text, box.turnedBack(quarters), Math.floorMod(turn - quarters, 4), show);
    }
}
