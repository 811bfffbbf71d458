package org.gongkai.document;

import java.util.List;
import java.util.OptionalDouble;

/** The outer edges of a table whose border is a frame of its own, apart from the lines between its cells. */
final class TableEdges {
    /** So much of the height of the table must stand beside the line. */
    private static final double MOST = 0.7;

    /** Characters of a word are less apart, as a share of their size. */
    private static final double GAP = 0.3;

    private TableEdges() {}

    /** @param reach how far outside of the lines between cells their border may stand */
    static RuledTable of(RuledTable table, List<Ruling> rulings, double reach) {
        Box box = table.box();
        double left = rulings.stream()
                .filter(line -> line.vertical() && line.at() < box.left() && line.at() >= box.left() - reach)
                .mapToDouble(Ruling::at)
                .filter(at -> isBeside(box, rulings, at))
                .max()
                .orElse(box.left());
        OptionalDouble right = rulings.stream()
                .filter(line -> line.vertical() && line.at() > box.right() && line.at() <= box.right() + reach)
                .mapToDouble(Ruling::at)
                .filter(at -> isBeside(box, rulings, at))
                .min();
        return table.reaching(left, right.orElse(box.right()));
    }

    private static boolean isBeside(Box table, List<Ruling> rulings, double at) {
        double shared = rulings.stream()
                .filter(line -> line.vertical() && Math.abs(line.at() - at) < 0.5)
                .mapToDouble(
                        line -> Math.max(0, Math.min(line.to(), table.bottom()) - Math.max(line.from(), table.top())))
                .sum();
        return shared > MOST * table.height();
    }

    /** Digits and marks for none that lie across an outer edge or just beyond, so that they may end a cell's number. */
    static List<Glyph> across(Box table, List<Glyph> glyphs) {
        return glyphs.stream()
                .filter(glyph -> glyph.turn() == 0 && isOfNumber(glyph))
                .filter(glyph -> !table.holdsCentreOf(glyph.box()) && isAcross(table, glyph))
                .toList();
    }

    private static boolean isOfNumber(Glyph glyph) {
        return glyph.isDigit() || "/／-－—–.,，．".contains(glyph.text());
    }

    private static boolean isAcross(Box table, Glyph glyph) {
        Box box = glyph.box();
        double gap = GAP * glyph.size();
        return box.centreY() > table.top()
                && box.centreY() < table.bottom()
                && box.left() < table.right() + gap
                && box.right() > table.left() - gap;
    }
}
