package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the text of a cell together, whichever way its characters stand. */
final class CellText {
    /** What office programs leave free beside the text of a cell unless told otherwise. */
    private static final double USUAL_PADDING = 5.7;

    private CellText() {}

    /**
     * @param padding at most so much is left free on either side of the text in any cell of the table
     * @param whole whether all of the cell is here; the digits of one that a page break may cut are left as printed
     */
    static String of(List<Glyph> glyphs, Box cell, double padding, boolean whole) {
        return IntStream.range(0, 4)
                .mapToObj(turn ->
                        glyphs.stream().filter(glyph -> glyph.turn() == turn).toList())
                .filter(same -> !same.isEmpty())
                .map(same -> read(same, cell, padding, whole))
                .collect(Collectors.joining("\n"));
    }

    private static String read(List<Glyph> glyphs, Box cell, double padding, boolean whole) {
        int turn = glyphs.get(0).turn();
        List<TextLine> lines =
                TextLine.of(glyphs.stream().map(glyph -> glyph.turnedBack(turn)).toList());
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(line.text()));
        boolean broken = whole && isBrokenNumber(lines, texts, cell.turnedBack(turn), padding);
        return String.join(broken ? "" : "\n", texts);
    }

    /**
     * Whether digits go on in the next line because the cell has no room for one more. All lines but the last must be that
     * full; two numbers below each other in a wider cell stay two.
     */
    private static boolean isBrokenNumber(List<TextLine> lines, List<String> texts, Box cell, double padding) {
        if (lines.size() < 2 || !texts.stream().allMatch(text -> text.matches("[0-9０-９.,，．]+"))) {
            return false;
        }
        double room = cell.width() - 2 * Math.min(padding, USUAL_PADDING);
        double last = lines.get(lines.size() - 1).box().width();
        for (int i = 0; i + 1 < lines.size(); i++) {
            double width = lines.get(i).box().width();
            double digit = lines.get(i + 1).glyphs().get(0).box().width();
            if (width + digit <= room
                    || width < last
                    || texts.get(i).length() < texts.get(i + 1).length()) {
                return false;
            }
        }
        return true;
    }

    /** What every cell of the table leaves free beside its text at least. */
    static double padding(List<Box> cells, List<List<Glyph>> texts) {
        double padding = Double.MAX_VALUE;
        for (int i = 0; i < cells.size(); i++) {
            for (Glyph glyph : texts.get(i)) {
                padding = Math.min(padding, glyph.box().left() - cells.get(i).left());
            }
        }
        return Math.max(0, padding);
    }

    /** Words break before punctuation and numbers, so a little more than one character may be left free. */
    static boolean isFull(List<Glyph> glyphs, Box cell, double padding, List<Glyph> next) {
        List<TextLine> lines =
                TextLine.of(glyphs.stream().filter(glyph -> glyph.turn() == 0).toList());
        List<TextLine> more =
                TextLine.of(next.stream().filter(glyph -> glyph.turn() == 0).toList());
        if (lines.isEmpty() || more.isEmpty()) {
            return false;
        }
        Glyph first = more.get(0).glyphs().get(0);
        double room = cell.width() - 2 * Math.min(padding, USUAL_PADDING);
        double slack = first.isDigit() ? 0 : first.size() / 2;
        return lines.get(lines.size() - 1).box().width() + first.box().width() > room - slack;
    }
}
