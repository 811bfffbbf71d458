package org.gongkai.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters on one base line, from left to right, each once. */
record TextLine(List<Glyph> glyphs, Box box) implements PageItem {
    /** Characters of one line share at least so much of their height. */
    private static final double BESIDE = 0.5;

    /** The same character drawn again so near is bold print. */
    private static final double AGAIN = 0.3;

    /** Digits that lie on each other to this extent cannot be told apart. */
    private static final double OVERLAID = 0.4;

    private static final double RAISED_SIZE = 0.75;

    /** A space is a fourth of the font's size or more; spaced hanzi are still one word. */
    private static final double SPACE = 0.2;

    private static final double HANZI_SPACE = 0.5;

    TextLine {
        glyphs = List.copyOf(glyphs);
    }

    /** The lines of upright characters from the top, whatever the order of their printing. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(glyph -> glyph.box().centreY()));
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        Box core = new Box(0, 0, 0, 0);
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && core.besides(glyph.box()) < BESIDE) {
                lines.add(line(line));
                line.clear();
            }
            core = line.isEmpty() || glyph.box().height() > core.height() * 1.2 ? glyph.box() : core;
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static TextLine line(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(glyph -> glyph.box().left()));
        List<Glyph> once = new ArrayList<>();
        for (Glyph glyph : sorted) {
            add(once, glyph);
        }
        Box box = once.get(0).box();
        for (Glyph glyph : once) {
            box = box.with(glyph.box());
        }
        return new TextLine(withMarks(once), box);
    }

    private static void add(List<Glyph> line, Glyph next) {
        Glyph glyph = next;
        for (int i = line.size() - 1; i >= Math.max(0, line.size() - 3); i--) {
            Glyph before = line.get(i);
            double apart = glyph.box().left() - before.box().left();
            double narrow = Math.min(glyph.box().width(), before.box().width());
            if (before.text().equals(glyph.text())
                    && apart < AGAIN * narrow
                    && before.box().besides(glyph.box()) > 1 - AGAIN) {
                return;
            }
            boolean digits = before.isDigit() || glyph.isDigit();
            boolean others =
                    before.text().equals(Glyph.ILLEGIBLE) || glyph.text().equals(Glyph.ILLEGIBLE);
            if (((before.isDigit() && glyph.isDigit()) || (digits && (others || apart < AGAIN * narrow)))
                    && before.box().across(glyph.box()) > OVERLAID
                    && before.box().besides(glyph.box()) > BESIDE) {
                line.set(i, before.illegible());
                glyph = glyph.illegible();
            }
        }
        line.add(glyph);
    }

    /** Small raised digits behind a number or word are marks of footnotes. */
    private static List<Glyph> withMarks(List<Glyph> line) {
        double size = line.stream()
                .filter(glyph -> !glyph.isSilent())
                .mapToDouble(Glyph::size)
                .max()
                .orElse(0);
        return line.stream()
                .map(glyph -> glyph.isDigit() && glyph.size() < RAISED_SIZE * size ? glyph.raised() : glyph)
                .toList();
    }

    double size() {
        return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        List<Glyph> said = glyphs.stream().filter(glyph -> !glyph.isSilent()).toList();
        for (int i = 0; i < said.size(); i++) {
            if (i > 0 && isApart(said.get(i - 1), said.get(i))) {
                text.append(' ');
            }
            text.append(said.get(i).text());
        }
        return text.toString();
    }

    private static boolean isApart(Glyph before, Glyph after) {
        double gap = after.box().left() - before.box().right();
        boolean hanzi = isHanzi(before) && isHanzi(after);
        return gap > (hanzi ? HANZI_SPACE : SPACE) * Math.min(before.size(), after.size());
    }

    private static boolean isHanzi(Glyph glyph) {
        return glyph.text().codePointAt(0) >= 0x2E80;
    }
}
