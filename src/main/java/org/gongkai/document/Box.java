package org.gongkai.document;

/** An upright rectangle on a displayed page, in points from its top left corner, downwards. */
record Box(double left, double top, double right, double bottom) {

    static Box between(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double centreX() {
        return (left + right) / 2;
    }

    double centreY() {
        return (top + bottom) / 2;
    }

    double area() {
        return width() * height();
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean holdsCentreOf(Box other) {
        return contains(other.centreX(), other.centreY());
    }

    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** How much of the lower of the two boxes stands beside the other, from 0 to 1. */
    double besides(Box other) {
        double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, shared) / Math.max(0.01, Math.min(height(), other.height()));
    }

    /** How much of the narrower of the two boxes lies on the other, from 0 to 1. */
    double across(Box other) {
        double shared = Math.min(right, other.right) - Math.max(left, other.left);
        return Math.max(0, shared) / Math.max(0.01, Math.min(width(), other.width()));
    }

    /** The box once its page is turned back by so many quarters of a clockwise turn; the origin is arbitrary. */
    Box turnedBack(int quarters) {
        return switch (quarters) {
            case 1 -> new Box(top, -right, bottom, -left);
            case 2 -> new Box(-right, -bottom, -left, -top);
            case 3 -> new Box(-bottom, left, -top, right);
            default -> this;
        };
    }
}
