package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page shows, in the order of its painting.
 *
 * @param hidden text that the page holds without showing it
 * @param struck characters with a line through them
 * @param pictures how much of the page pictures cover, as an area
 */
record PageInk(Box page, List<Glyph> glyphs, List<Ruling> rulings, String hidden, List<Glyph> struck, double pictures) {

    /** Whether it can only be looked at. */
    boolean isPicture() {
        return glyphs.isEmpty() && pictures > page.area() / 4;
    }

    /** Whether it shows a picture large enough for a table. */
    boolean holdsPicture() {
        return pictures > page.area() / 10;
    }

    /** The page turned so that most of its text stands upright, as a person holds it. */
    PageInk upright() {
        int[] turns = new int[4];
        glyphs.forEach(glyph -> turns[glyph.turn()]++);
        int most = 0;
        for (int turn = 1; turn < turns.length; turn++) {
            most = turns[turn] > turns[most] ? turn : most;
        }
        if (most == 0) {
            return this;
        }
        int quarters = most;
        List<Glyph> turned = new ArrayList<>();
        glyphs.forEach(glyph -> turned.add(glyph.turnedBack(quarters)));
        return new PageInk(
                page.turnedBack(quarters),
                turned,
                rulings.stream().map(ruling -> ruling.turnedBack(quarters)).toList(),
                hidden,
                struck,
                pictures);
    }
}
