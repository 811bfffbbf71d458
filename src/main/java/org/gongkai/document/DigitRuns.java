package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;

/** Finds numbers that were printed across the edge of their cell, of which no one can tell whose they are. */
final class DigitRuns {
    /** Digits of one printing operation with less between them are one number. */
    private static final double GAP = 0.3;

    private static final double GAP_OF_OTHERS = 0.05;

    private DigitRuns() {}

    /** @param cells the cell in which each character lies */
    static List<Glyph> withoutOverflow(List<Glyph> glyphs, int[] cells) {
        List<Glyph> readable = new ArrayList<>(glyphs);
        for (int from = 0; from < glyphs.size(); ) {
            int to = from + 1;
            boolean crosses = false;
            while (to < glyphs.size() && goesOn(glyphs.get(to - 1), glyphs.get(to))) {
                crosses |= cells[to] != cells[to - 1];
                to++;
            }
            for (int i = from; crosses && i < to; i++) {
                readable.set(i, glyphs.get(i).illegible());
            }
            from = to;
        }
        return readable;
    }

    private static boolean goesOn(Glyph before, Glyph after) {
        if (!before.isDigit() || !after.isDigit() || before.turn() != after.turn()) {
            return false;
        }
        Box one = before.turnedBack(before.turn()).box();
        Box two = after.turnedBack(after.turn()).box();
        double gap = Math.abs(two.left() - one.right());
        double allowed = before.show() == after.show() ? GAP : GAP_OF_OTHERS;
        return one.besides(two) > 0.5 && gap < allowed * before.size();
    }
}
