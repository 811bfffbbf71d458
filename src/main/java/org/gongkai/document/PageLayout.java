package org.gongkai.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Parts what a page shows into tables and the lines of text beside them. */
final class PageLayout {
    /** Lines nearer than this are one, at the usual size of text. */
    private static final double TOLERANCE = 3;

    /** What is lower than this part of a character's height is no row. */
    private static final double THINNEST = 0.4;

    private static final double USUAL = 10;

    /** A cell of so many lines, in a table of few cells, is the page's text in a frame. */
    private static final int ARTICLE = 15;

    private static final int FEW = 20;

    private final PageInk page;
    private final Limits limits;

    private PageLayout(PageInk page, Limits limits) {
        this.page = page;
        this.limits = limits;
    }

    /** Tables and lines from the top of an upright page. */
    static List<PageItem> of(PageInk page, Limits limits) {
        return new PageLayout(page, limits).items();
    }

    private List<PageItem> items() {
        List<RuledTable> frames = new ArrayList<>();
        double tolerance = tolerance();
        for (List<Ruling> net : RulingNet.of(page.rulings(), tolerance)) {
            TableFrame.table(net, tolerance, usualSize() * THINNEST, limits)
                    .map(frame -> TableEdges.of(frame, page.rulings(), 2 * tolerance))
                    .ifPresent(frames::add);
        }
        frames.sort(Comparator.comparingDouble(frame -> frame.box().area()));
        List<PageItem> items = new ArrayList<>();
        List<Glyph> rest = VerticalRuns.gathered(page.glyphs());
        for (RuledTable frame : frames) {
            List<Glyph> inside = rest.stream()
                    .filter(glyph -> frame.box().holdsCentreOf(glyph.box()))
                    .toList();
            List<Glyph> across = TableEdges.across(frame.box(), rest);
            List<Glyph> held = new ArrayList<>(inside);
            across.forEach(glyph -> held.add(glyph.illegible()));
            page.struck().stream()
                    .filter(glyph -> frame.box().holdsCentreOf(glyph.box()))
                    .forEach(glyph -> held.add(glyph.silent()));
            RuledTable table = frame.holding(held);
            if (!inside.isEmpty() && !isLayout(table, frames)) {
                rest.removeAll(new HashSet<>(inside));
                rest.removeAll(new HashSet<>(across));
                items.add(table);
            }
        }
        List<Glyph> upright = rest.stream().filter(glyph -> glyph.turn() == 0).toList();
        items.addAll(TextLine.of(upright));
        List<RuledTable> tables = items.stream()
                .filter(RuledTable.class::isInstance)
                .map(RuledTable.class::cast)
                .toList();
        items.sort(Comparator.<PageItem>comparingDouble(item -> top(item, tables))
                .thenComparing(TextLine.class::isInstance));
        return items;
    }

    /** A line that stands beside the rows of a table comes after it. */
    private static double top(PageItem item, List<RuledTable> tables) {
        return tables.stream()
                .filter(table -> item instanceof TextLine && item.box().besides(table.box()) > 0.5)
                .mapToDouble(table -> table.box().top())
                .findFirst()
                .orElse(item.box().top());
    }

    private double tolerance() {
        return Math.min(TOLERANCE, usualSize() * THINNEST);
    }

    private double usualSize() {
        double[] sizes =
                page.glyphs().stream().mapToDouble(Glyph::size).sorted().toArray();
        return sizes.length == 0 ? USUAL : sizes[sizes.length / 2];
    }

    /** Whether lines frame the page or its parts and no figures: few cells, with a text or further tables in one. */
    private static boolean isLayout(RuledTable table, List<RuledTable> frames) {
        return table.cells().size() < FEW
                && (table.cells().stream()
                                .anyMatch(cell -> TextLine.of(cell.glyphs()).size() >= ARTICLE
                                        && cell.box().width() > table.box().width() / 2)
                        || frames.stream()
                                .anyMatch(inner -> inner.cells().size() > 3
                                        && inner.box().area() < table.box().area()
                                        && table.box().holdsCentreOf(inner.box())));
    }
}
