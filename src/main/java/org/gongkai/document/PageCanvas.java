package org.gongkai.document;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Keeps the text and the lines painted on a page, less what is painted over, outside or in the colour of its ground. */
final class PageCanvas {
    /** A filled box up to so many points across is a line. */
    private static final double THIN = 3;

    private static final double SMALLEST_TEXT = 1;
    private static final int SAME_COLOUR = 8;
    private static final int WHITE = 0xFFFFFF;

    /** @param colour red, green and blue in a byte each; empty where it is none that can be told */
    private record Ground(Box box, Optional<Integer> colour) {}

    private final PageFrame frame;
    private final PdfBudget budget;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final StringBuilder hidden = new StringBuilder();
    private double pictures;

    PageCanvas(PageFrame frame, PdfBudget budget) {
        this.frame = frame;
        this.budget = budget;
    }

    PageInk ink() {
        return new PageInk(
                frame.page(), List.copyOf(glyphs), List.copyOf(rulings), hidden.toString(), List.of(), pictures);
    }

    void glyph(String text, Matrix matrix, double width, int show, boolean onHiddenLayer, PDGraphicsState state)
            throws IOException {
        Point2D.Double origin = displayed(matrix, 0, 0);
        Point2D.Double end = displayed(matrix, 1, 0);
        Optional<Integer> turn = turn(end.x - origin.x, end.y - origin.y);
        if (turn.isEmpty()) {
            hide(text);
            return;
        }
        Point2D.Double low = displayed(matrix, 0, -0.12);
        Point2D.Double high = displayed(matrix, width, 0.88);
        Box box = Box.between(low.x, low.y, high.x, high.y);
        Glyph glyph = new Glyph(text, box, turn.get(), show);
        if (onHiddenLayer || glyph.size() < SMALLEST_TEXT || !isPainted(state, box)) {
            hide(text);
        } else if (!clip(state).holdsCentreOf(box)) {
            cutOff(glyph);
        } else {
            glyphs.add(glyph);
        }
    }

    /** A number of which a digit is cut off by the edge of its frame cannot be read. */
    private void cutOff(Glyph glyph) {
        hide(glyph.text());
        if (!glyphs.isEmpty() && glyph.isDigit()) {
            Glyph last = glyphs.get(glyphs.size() - 1);
            boolean goesOn = last.show() == glyph.show()
                    && last.box().besides(glyph.box()) > 0.5
                    && glyph.box().left() - last.box().right() < glyph.size() / 4;
            if (goesOn) {
                glyphs.set(glyphs.size() - 1, last.illegible());
            }
        }
    }

    private void hide(String text) {
        if (hidden.length() < 200) {
            hidden.append(text);
        }
    }

    private Point2D.Double displayed(Matrix matrix, double x, double y) {
        Point2D.Float point = matrix.transformPoint((float) x, (float) y);
        return frame.displayed(point.x, point.y);
    }

    /** Empty where the text stands aslant, as watermarks do. */
    private static Optional<Integer> turn(double x, double y) {
        double length = Math.hypot(x, y);
        if (length == 0 || Math.min(Math.abs(x), Math.abs(y)) > length / 10) {
            return Optional.empty();
        }
        if (Math.abs(x) > Math.abs(y)) {
            return Optional.of(x > 0 ? 0 : 2);
        }
        return Optional.of(y > 0 ? 1 : 3);
    }

    private boolean isPainted(PDGraphicsState state, Box box) throws IOException {
        RenderingMode mode = state.getTextState().getRenderingMode();
        if (mode.isFill() && state.getNonStrokeAlphaConstant() > 0 && differs(state.getNonStrokingColor(), box)) {
            return true;
        }
        return mode.isStroke() && state.getAlphaConstant() > 0 && differs(state.getStrokingColor(), box);
    }

    private boolean differs(PDColor colour, Box box) throws IOException {
        Optional<Integer> ink = rgb(colour);
        if (ink.isEmpty()) {
            return true;
        }
        budget.covering(grounds.size());
        for (int i = grounds.size() - 1; i >= 0; i--) {
            if (grounds.get(i).box().holdsCentreOf(box)) {
                return grounds.get(i)
                        .colour()
                        .filter(ground -> isSame(ink.get(), ground))
                        .isEmpty();
            }
        }
        return !isSame(ink.get(), WHITE);
    }

    private static boolean isSame(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > SAME_COLOUR) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Integer> rgb(PDColor colour) throws IOException {
        if (colour.getColorSpace() == null || colour.getColorSpace() instanceof PDPattern) {
            return Optional.empty();
        }
        return Optional.of(colour.toRGB());
    }

    private Box clip(PDGraphicsState state) {
        Area clip = state.getCurrentClippingPath();
        return clip == null ? frame.page() : frame.displayed(clip.getBounds2D());
    }

    void stroke(Path2D path, PDGraphicsState state) {
        Box clip = clip(state);
        for (List<Point2D.Double> part : parts(path)) {
            for (int i = 1; i < part.size(); i++) {
                Point2D.Double from = part.get(i - 1);
                Point2D.Double to = part.get(i);
                rule(Box.between(from.x, from.y, to.x, to.y), clip);
            }
        }
    }

    void fill(Path2D path, PDGraphicsState state) throws IOException {
        Box clip = clip(state);
        List<Box> boxes = new ArrayList<>();
        List<List<Point2D.Double>> parts = parts(path);
        for (List<Point2D.Double> part : parts) {
            if (part.size() > 2) {
                boxes.add(bounds(part));
            }
        }
        if (boxes.size() == 2 && isFrame(boxes.get(0), boxes.get(1))) {
            edges(boxes.get(0), boxes.get(1), clip);
            return;
        }
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (Math.min(box.width(), box.height()) <= THIN) {
                rule(box, clip);
            } else if (boxes.size() == 1 && parts.get(0).size() <= 6) {
                cover(shared(box, clip), rgb(state.getNonStrokingColor()), isOpaque(state));
            }
        }
    }

    /** Two boxes within each other, the space between them filled, are the border of a cell. */
    private static boolean isFrame(Box one, Box two) {
        Box outer = one.area() > two.area() ? one : two;
        Box inner = outer.equals(one) ? two : one;
        return inner.width() > THIN
                && inner.height() > THIN
                && isBorder(inner.left() - outer.left())
                && isBorder(outer.right() - inner.right())
                && isBorder(inner.top() - outer.top())
                && isBorder(outer.bottom() - inner.bottom());
    }

    private static boolean isBorder(double gap) {
        return gap >= 0 && gap <= THIN;
    }

    private void edges(Box one, Box two, Box clip) {
        double left = (one.left() + two.left()) / 2;
        double right = (one.right() + two.right()) / 2;
        double top = (one.top() + two.top()) / 2;
        double bottom = (one.bottom() + two.bottom()) / 2;
        if (one.left() != two.left()) {
            rule(new Box(left, top, left, bottom), clip);
        }
        if (one.right() != two.right()) {
            rule(new Box(right, top, right, bottom), clip);
        }
        if (one.top() != two.top()) {
            rule(new Box(left, top, right, top), clip);
        }
        if (one.bottom() != two.bottom()) {
            rule(new Box(left, bottom, right, bottom), clip);
        }
    }

    private static boolean isOpaque(PDGraphicsState state) {
        return state.getNonStrokeAlphaConstant() > 0.9
                && (state.getBlendMode() == BlendMode.NORMAL || state.getBlendMode() == BlendMode.COMPATIBLE)
                && state.getSoftMask() == null;
    }

    void picture(Rectangle2D area, boolean opaque, PDGraphicsState state) {
        Box box = shared(frame.displayed(area), clip(state));
        pictures += Math.max(0, box.width()) * Math.max(0, box.height());
        if (Math.min(box.width(), box.height()) <= THIN) {
            rule(box, clip(state));
        } else {
            cover(box, Optional.empty(), opaque && isOpaque(state));
        }
    }

    private void cover(Box box, Optional<Integer> colour, boolean opaque) {
        if (!opaque || box.width() <= 0 || box.height() <= 0) {
            return;
        }
        budget.covering(glyphs.size());
        glyphs.removeIf(glyph -> {
            boolean covered = box.holdsCentreOf(glyph.box());
            if (covered) {
                hide(glyph.text());
            }
            return covered;
        });
        grounds.add(new Ground(box, colour));
    }

    private void rule(Box whole, Box clip) {
        Box box = shared(whole, clip);
        double across = Math.min(whole.width(), whole.height());
        double along = Math.max(box.width(), box.height());
        if (across <= THIN && along > THIN && box.width() >= 0 && box.height() >= 0) {
            budget.ruling();
            rulings.add(Ruling.along(box));
        }
    }

    private static Box shared(Box one, Box two) {
        return new Box(
                Math.max(one.left(), two.left()),
                Math.max(one.top(), two.top()),
                Math.min(one.right(), two.right()),
                Math.min(one.bottom(), two.bottom()));
    }

    private List<List<Point2D.Double>> parts(Path2D path) {
        List<List<Point2D.Double>> parts = new ArrayList<>();
        double[] step = new double[6];
        for (PathIterator steps = path.getPathIterator(null, 0.5); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(step);
            if (kind == PathIterator.SEG_MOVETO) {
                parts.add(new ArrayList<>());
            }
            List<Point2D.Double> part = parts.get(parts.size() - 1);
            part.add(kind == PathIterator.SEG_CLOSE ? part.get(0) : frame.displayed(step[0], step[1]));
        }
        return parts;
    }

    private static Box bounds(List<Point2D.Double> points) {
        Box box = new Box(points.get(0).x, points.get(0).y, points.get(0).x, points.get(0).y);
        for (Point2D.Double point : points) {
            box = box.with(new Box(point.x, point.y, point.x, point.y));
        }
        return box;
    }
}
