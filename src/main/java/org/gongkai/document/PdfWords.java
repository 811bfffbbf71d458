package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts the lines beside tables into words, wherever there is more between two characters than within a word. */
final class PdfWords {
    /** As shares of the font's size: between digits, hanzi, one of either, and the characters of 总　计. */
    private static final double DIGITS_APART = 0.2;

    private static final double HANZI_APART = 0.3;
    private static final double KINDS_APART = 0.4;
    private static final double SPACED = 1.2;

    private static final Pattern ENUMERATOR = Pattern.compile("[（(]?[一二三四五六七八九十\\d]{1,2}[)）、.．]+");

    private PdfWords() {}

    static List<Word> of(List<PdfPage> pages) {
        List<Word> words = new ArrayList<>();
        for (PdfPage page : pages) {
            int number = 0;
            for (PageItem item : page.items()) {
                if (item instanceof TextLine line) {
                    number++;
                    add(words, line, page.number(), number);
                }
            }
        }
        return words;
    }

    private static void add(List<Word> words, TextLine line, int page, int number) {
        List<TextLine> parts = new ArrayList<>();
        List<Glyph> part = new ArrayList<>();
        for (Glyph glyph : line.glyphs()) {
            if (!part.isEmpty() && isApart(part.get(part.size() - 1), glyph)) {
                addPart(parts, part);
                part = new ArrayList<>();
            }
            part.add(glyph);
        }
        addPart(parts, part);
        for (TextLine each : parts) {
            Box box = each.box();
            words.add(new Word(each.text(), page, number, box.left(), box.top(), box.right(), box.bottom()));
        }
    }

    /** An enumerator belongs to what follows, and so do the characters of a short word that was spread. */
    private static void addPart(List<TextLine> parts, List<Glyph> part) {
        TextLine next = line(part);
        if (!parts.isEmpty()) {
            TextLine before = parts.get(parts.size() - 1);
            double gap = next.box().left() - before.box().right();
            boolean spread = isSpread(before) && part.size() == 1 && isHanzi(part.get(0));
            boolean enumerated = ENUMERATOR.matcher(before.text()).matches() && isHanzi(part.get(0));
            if (gap < SPACED * next.size() && (spread || enumerated)) {
                List<Glyph> all = new ArrayList<>(before.glyphs());
                all.addAll(part);
                parts.set(parts.size() - 1, line(all));
                return;
            }
        }
        parts.add(next);
    }

    private static TextLine line(List<Glyph> glyphs) {
        Box box = glyphs.get(0).box();
        for (Glyph glyph : glyphs) {
            box = box.with(glyph.box());
        }
        return new TextLine(glyphs, box);
    }

    /** Whether every character stands apart from the next. */
    private static boolean isSpread(TextLine line) {
        List<Glyph> glyphs = line.glyphs();
        for (int i = 0; i < glyphs.size(); i++) {
            if (!isHanzi(glyphs.get(i)) || (i > 0 && !isApart(glyphs.get(i - 1), glyphs.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isApart(Glyph before, Glyph after) {
        double gap = after.box().left() - before.box().right();
        double apart = isHanzi(before) ? HANZI_APART : DIGITS_APART;
        return gap > (isHanzi(before) == isHanzi(after) ? apart : KINDS_APART) * Math.min(before.size(), after.size());
    }

    private static boolean isHanzi(Glyph glyph) {
        return Character.isIdeographic(glyph.text().codePointAt(0));
    }
}
