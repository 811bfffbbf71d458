package org.gongkai.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Turns the coordinates of a PDF page into those of the page as displayed (ISO 32000-1, 8.3.2.3 and 7.7.3.3). */
record PageFrame(double left, double bottom, double right, double top, int quarters) {

    static PageFrame of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        return new PageFrame(
                crop.getLowerLeftX(),
                crop.getLowerLeftY(),
                crop.getUpperRightX(),
                crop.getUpperRightY(),
                Math.floorMod(page.getRotation() / 90, 4));
    }

    Point2D.Double displayed(double x, double y) {
        return switch (quarters) {
            case 1 -> new Point2D.Double(y - bottom, x - left);
            case 2 -> new Point2D.Double(right - x, y - bottom);
            case 3 -> new Point2D.Double(top - y, right - x);
            default -> new Point2D.Double(x - left, top - y);
        };
    }

    Box displayed(Rectangle2D area) {
        return between(displayed(area.getMinX(), area.getMinY()), displayed(area.getMaxX(), area.getMaxY()));
    }

    Box page() {
        return between(displayed(left, bottom), displayed(right, top));
    }

    private static Box between(Point2D one, Point2D other) {
        return Box.between(one.getX(), one.getY(), other.getX(), other.getY());
    }
}
