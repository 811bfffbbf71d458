package org.gongkai.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that flow over the lower edge of a table at the end of a page, as browsers let them. */
final class Overflow {
    private Overflow() {}

    /**
     * What of a line flows out of which cell; empty where any of it does not, so that it is a line of its own.
     *
     * @param lowest the cells of the last row
     */
    static Map<PlacedCell, String> of(TextLine line, List<PlacedCell> lowest) {
        Map<PlacedCell, String> words = new LinkedHashMap<>();
        for (PlacedCell cell : lowest) {
            List<Glyph> below = line.glyphs().stream()
                    .filter(glyph -> isBelow(glyph.box(), cell.box()))
                    .toList();
            if (!below.isEmpty() && flowsOver(cell, below)) {
                words.put(cell, new TextLine(below, line.box()).text());
            }
        }
        int found = words.values().stream()
                .mapToInt(text -> text.replace(" ", "").length())
                .sum();
        int all = line.text().replace(" ", "").length();
        return found == all ? words : Map.of();
    }

    private static boolean isBelow(Box glyph, Box cell) {
        return glyph.left() >= cell.left()
                && glyph.right() <= cell.right()
                && glyph.centreY() > cell.bottom()
                && glyph.top() < cell.bottom() + glyph.height();
    }

    private static boolean flowsOver(PlacedCell cell, List<Glyph> below) {
        List<Glyph> inside = cell.cell().glyphs();
        Optional<Glyph> lowest =
                inside.stream().max((one, other) -> Double.compare(one.box().bottom(), other.box().bottom()));
        return lowest.filter(glyph -> cell.box().bottom() - glyph.box().bottom() < glyph.size())
                        .isPresent()
                && CellText.isFull(inside, cell.box(), 0, below);
    }
}
