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
     * @param above the line before it that flows over
     */
    static Map<PlacedCell, String> of(TextLine line, List<PlacedCell> lowest, Optional<TextLine> above) {
        boolean flows = above.isPresent();
        Map<PlacedCell, String> words = new LinkedHashMap<>();
        for (PlacedCell cell : lowest) {
            List<Glyph> below = line.glyphs().stream()
                    .filter(glyph -> isBelow(
                            glyph.box(),
                            cell.box(),
                            above.map(over -> over.box().bottom())
                                    .orElse(cell.box().bottom())))
                    .toList();
            flows |= !below.isEmpty() && flowsOver(cell, below);
            if (!below.isEmpty()) {
                words.put(cell, new TextLine(below, line.box()).text());
            }
        }
        int found = words.values().stream()
                .mapToInt(text -> text.replace(" ", "").length())
                .sum();
        int all = line.text().replace(" ", "").length();
        return flows && found == all ? words : Map.of();
    }

    private static boolean isBelow(Box glyph, Box cell, double edge) {
        return glyph.left() >= cell.left()
                && glyph.right() <= cell.right()
                && glyph.centreY() > edge
                && glyph.top() < edge + glyph.height();
    }

    private static boolean flowsOver(PlacedCell cell, List<Glyph> below) {
        List<Glyph> inside = cell.cell().glyphs();
        Optional<Glyph> lowest = inside.stream()
                .max((one, other) ->
                        Double.compare(one.box().bottom(), other.box().bottom()));
        return lowest.filter(glyph -> cell.box().bottom() - glyph.box().bottom() < glyph.size())
                        .isPresent()
                && CellText.isFull(inside, cell.box(), 0, below);
    }
}
