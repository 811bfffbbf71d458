package org.gongkai.document;

/**
 * A straight horizontal or vertical line of a page.
 *
 * @param at its distance from the top, or from the left where it is vertical
 * @param from its upper or left end
 * @param to its lower or right end
 */
record Ruling(boolean vertical, double at, double from, double to) {

    /** The line that a thin box draws. */
    static Ruling along(Box box) {
        boolean vertical = box.height() > box.width();
        return vertical
                ? new Ruling(true, box.centreX(), box.top(), box.bottom())
                : new Ruling(false, box.centreY(), box.left(), box.right());
    }

    Box box() {
        return vertical ? new Box(at, from, at, to) : new Box(from, at, to, at);
    }

    Ruling turnedBack(int quarters) {
        return quarters == 0 ? this : along(box().turnedBack(quarters));
    }

    /** Whether two lines meet, cross or lie on each other. */
    boolean touches(Ruling other, double tolerance) {
        Box one = box();
        Box two = other.box();
        return one.left() <= two.right() + tolerance
                && two.left() <= one.right() + tolerance
                && one.top() <= two.bottom() + tolerance
                && two.top() <= one.bottom() + tolerance;
    }
}
