package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that a program prints downwards, character by character: hanzi upright, brackets turned. Where a font lacks the
 * measures for it, LibreOffice prints such characters on each other or out of their cell; a run belongs where it begins.
 */
final class VerticalRuns {
    /** As shares of a character's size: what stands below each other, and what does so without its whole height. */
    private static final double BELOW = 0.3;

    private static final double NEXT = 2.5;
    private static final double PILED = 0.5;

    /** So narrow are the characters of a run once it is set as a line, that none leaves its cell. */
    private static final double NARROW = 0.02;

    private VerticalRuns() {}

    /** The characters with those of each run beside each other where the run begins. */
    static List<Glyph> gathered(List<Glyph> glyphs) {
        List<Glyph> gathered = new ArrayList<>();
        for (int from = 0; from < glyphs.size(); ) {
            int to = end(glyphs, from);
            int all = to;
            while (isRun(glyphs.subList(from, to)) && isRun(glyphs.subList(all, end(glyphs, all)))) {
                all = end(glyphs, all);
            }
            List<Glyph> run = glyphs.subList(from, all);
            gathered.addAll(isRun(glyphs.subList(from, to)) ? set(run) : run);
            from = all;
        }
        return gathered;
    }

    private static int end(List<Glyph> glyphs, int from) {
        int to = from + 1;
        while (to < glyphs.size() && goesOn(glyphs.get(to - 1), glyphs.get(to))) {
            to++;
        }
        return Math.min(to, glyphs.size());
    }

    private static boolean goesOn(Glyph before, Glyph next) {
        double size = Math.max(before.size(), next.size());
        double down = next.box().top() - before.box().top();
        return before.show() != next.show()
                && isOfWord(before)
                && isOfWord(next)
                && Math.abs(next.box().left() - before.box().left()) < BELOW * size
                && down > 0
                && down < NEXT * size;
    }

    private static boolean isOfWord(Glyph glyph) {
        int character = glyph.text().codePointAt(0);
        return glyph.turn() == 0 ? Character.isIdeographic(character) || isMark(character) : isMark(character);
    }

    /** A bracket or a comma; dashes stand in the cells of figures. */
    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.START_PUNCTUATION || type == Character.END_PUNCTUATION || "、，".indexOf(character) >= 0;
    }

    /** What stands below each other in a narrow cell is upright and has its whole height. */
    private static boolean isRun(List<Glyph> glyphs) {
        boolean piled = false;
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph before = glyphs.get(i - 1);
            piled |= glyphs.get(i).box().top() - before.box().top() < PILED * before.size();
        }
        boolean turned = glyphs.stream().anyMatch(glyph -> glyph.turn() != 0);
        boolean upright = glyphs.stream().anyMatch(glyph -> glyph.turn() == 0);
        return glyphs.size() > 1 && upright && (piled || turned);
    }

    private static List<Glyph> set(List<Glyph> run) {
        List<Glyph> line = new ArrayList<>();
        Box first = run.get(0).box();
        double step = NARROW * first.height();
        for (Glyph glyph : run) {
            double left = first.left() + line.size() * step;
            line.add(new Glyph(glyph.text(), new Box(left, first.top(), left + step, first.bottom()), 0, glyph.show()));
        }
        return line;
    }
}
