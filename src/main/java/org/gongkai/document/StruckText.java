package org.gongkai.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a page what a line strikes through: programs print deletions whose changes are still tracked, and a person
 * does not read them. A line of a table goes on beyond the words that it may touch.
 */
final class StruckText {
    /** Between these parts of a character's height, from its top, a line strikes it; below it underlines. */
    private static final double HIGHEST = 0.35;

    private static final double LOWEST = 0.82;

    /** So much of a character, or of the line, must lie on the other. */
    private static final double MOST = 0.7;

    /** A line may be so much longer than the words, as a share of their size. */
    private static final double BEYOND = 0.2;

    private StruckText() {}

    static PageInk without(PageInk page, PdfBudget budget) {
        Set<Glyph> struck = new HashSet<>();
        List<Ruling> rulings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Glyph> upright =
                page.glyphs().stream().filter(glyph -> glyph.turn() == 0).toList();
        for (Ruling ruling : page.rulings()) {
            List<Glyph> words = ruling.vertical() ? List.of() : crossed(ruling, upright, budget);
            if (words.isEmpty() || !isOfWords(ruling, words)) {
                rulings.add(ruling);
            } else {
                words.stream().filter(struck::add).forEach(glyph -> text.append(glyph.text()));
            }
        }
        if (struck.isEmpty()) {
            return page;
        }
        List<Glyph> left =
                page.glyphs().stream().filter(glyph -> !struck.contains(glyph)).toList();
        return new PageInk(page.page(), left, rulings, page.hidden(), text.toString(), page.pictures());
    }

    private static List<Glyph> crossed(Ruling ruling, List<Glyph> glyphs, PdfBudget budget) {
        budget.covering(glyphs.size());
        return glyphs.stream().filter(glyph -> isCrossed(glyph.box(), ruling)).toList();
    }

    private static boolean isCrossed(Box box, Ruling ruling) {
        double part = (ruling.at() - box.top()) / box.height();
        double shared = Math.min(box.right(), ruling.to()) - Math.max(box.left(), ruling.from());
        return part > HIGHEST && part < LOWEST && shared > MOST * box.width();
    }

    private static boolean isOfWords(Ruling ruling, List<Glyph> words) {
        double left =
                words.stream().mapToDouble(glyph -> glyph.box().left()).min().orElseThrow();
        double right =
                words.stream().mapToDouble(glyph -> glyph.box().right()).max().orElseThrow();
        double covered =
                words.stream().mapToDouble(glyph -> glyph.box().width()).sum();
        double beyond = BEYOND * words.get(0).size();
        return ruling.from() > left - beyond
                && ruling.to() < right + beyond
                && covered > MOST * (ruling.to() - ruling.from());
    }
}
