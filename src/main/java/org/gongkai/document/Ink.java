package org.gongkai.document;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;

/** A colour as a screen shows it, each part from 0 to 255. */
record Ink(int red, int green, int blue) {
    static final Ink WHITE = new Ink(255, 255, 255);

    /** No eye tells them apart. */
    private static final int SAME = 8;

    /** Absent for a pattern, whose colours differ from place to place. */
    static Optional<Ink> of(PDColor colour) throws IOException {
        if (colour.getColorSpace() == null || colour.getColorSpace() instanceof PDPattern) {
            return Optional.empty();
        }
        int rgb = colour.toRGB();
        return Optional.of(new Ink(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
    }

    boolean looksLike(Ink other) {
        return Math.abs(red - other.red) < SAME
                && Math.abs(green - other.green) < SAME
                && Math.abs(blue - other.blue) < SAME;
    }
}
