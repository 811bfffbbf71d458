package org.gongkai.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a page what a line strikes through: programs print deletions whose changes are still tracked, and a person
 * does not read them. Underlines are no lines of a table either; those go on beyond the words that they may touch.
 */
final class StruckText {
    /** Between these parts of a character's height, from its top, a line strikes it; below it underlines. */
    private static final double HIGHEST = 0.35;

    private static final double LOWEST = 0.82;

    /** No underline stands lower. */
    private static final double UNDER = 1.2;

    /** Points by which an underline may be longer or shorter than its words. */
    private static final double EXACT = 0.5;

    /** So much of a character, or of the line, must lie on the other. */
    private static final double MOST = 0.7;

    /** A line may be so much longer than the words, as a share of their size. */
    private static final double BEYOND = 0.2;

    private StruckText() {}

    static PageInk without(PageInk page, PdfBudget budget) {
        Set<Glyph> struck = new LinkedHashSet<>();
        List<Ruling> rulings = new ArrayList<>();
        List<Glyph> upright =
                page.glyphs().stream().filter(glyph -> glyph.turn() == 0).toList();
        for (Ruling ruling : page.rulings()) {
            List<Glyph> near = ruling.vertical() ? List.of() : near(ruling, upright, budget);
            List<Glyph> words = near.stream()
                    .filter(glyph -> part(glyph.box(), ruling) < LOWEST)
                    .toList();
            if (!words.isEmpty() && isOfWords(ruling, words)) {
                struck.addAll(words);
            } else if (!isUnderline(ruling, near)) {
                rulings.add(ruling);
            }
        }
        if (rulings.size() == page.rulings().size()) {
            return page;
        }
        List<Glyph> left =
                page.glyphs().stream().filter(glyph -> !struck.contains(glyph)).toList();
        return new PageInk(page.page(), left, rulings, page.hidden(), List.copyOf(struck), page.pictures());
    }

    /** The characters that a line strikes or underlines. */
    private static List<Glyph> near(Ruling ruling, List<Glyph> glyphs, PdfBudget budget) {
        budget.covering(glyphs.size());
        return glyphs.stream().filter(glyph -> isNear(glyph.box(), ruling)).toList();
    }

    private static boolean isNear(Box box, Ruling ruling) {
        double shared = Math.min(box.right(), ruling.to()) - Math.max(box.left(), ruling.from());
        return part(box, ruling) > HIGHEST && part(box, ruling) < UNDER && shared > MOST * box.width();
    }

    /** How far down the character the line stands, as a share of its height. */
    private static double part(Box box, Ruling ruling) {
        return (ruling.at() - box.top()) / box.height();
    }

    /** As long as the words above it, to the point: programs print tracked insertions so. */
    private static boolean isUnderline(Ruling ruling, List<Glyph> words) {
        double left =
                words.stream().mapToDouble(glyph -> glyph.box().left()).min().orElse(Double.NaN);
        double right =
                words.stream().mapToDouble(glyph -> glyph.box().right()).max().orElse(Double.NaN);
        double covered =
                words.stream().mapToDouble(glyph -> glyph.box().width()).sum();
        return Math.abs(ruling.from() - left) < EXACT
                && Math.abs(ruling.to() - right) < EXACT
                && covered > MOST * (right - left);
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
