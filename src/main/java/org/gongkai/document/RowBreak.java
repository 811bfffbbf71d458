package org.gongkai.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The end of a page between the last row of a table and the first row of its next part: within one row, or between two.
 *
 * @param open whether no line closes the row above, nor opens that below
 */
record RowBreak(List<PlacedCell> upper, List<PlacedCell> lower, boolean open) {

    /** What a new row's label begins with, which the second half of a label does not. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*[（(]?[一二三四五六七八九十\\d]{1,3}\\s*[)）、.．].*", Pattern.DOTALL);

    /** No cell holds a unit alone. */
    private static final Pattern UNIT = Pattern.compile("\\s*(件|项|万?元|亿元)\\s*");

    private static final Pattern OPENED = Pattern.compile(".*[（(]\\s*", Pattern.DOTALL);

    RowBreak {
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
    }

    /**
     * Whether both are halves of one row. The edges must agree; where both halves of a cell have text, the first must fill
     * its cell to the end, so that its words or digits go on in the second, which must not begin anew.
     */
    boolean isWithinRow() {
        return !mayBeginRow()
                && lower.stream()
                        .filter(cell -> !cell.text().isEmpty())
                        .allMatch(cell -> upper.stream().filter(cell::isBelow).count() == 1)
                && goesOn();
    }

    /** Whether below names of columns a label stands alone, which a row of blank cells may have. */
    private boolean mayBeginRow() {
        List<PlacedCell> labels =
                lower.stream().filter(cell -> !cell.text().isEmpty()).toList();
        return !hasNumber(upper)
                && upper.stream().filter(cell -> !cell.text().isEmpty()).count() > 1
                && labels.size() == 1
                && labels.get(0).rowSpan() == 1
                && !labels.get(0).isNumber()
                && above(labels.get(0)).filter(above -> above.rowSpan() == 1).isPresent();
    }

    Optional<PlacedCell> above(PlacedCell cell) {
        return upper.stream().filter(cell::isBelow).findFirst();
    }

    private Optional<PlacedCell> textAbove(PlacedCell cell) {
        return above(cell)
                .filter(other -> !other.text().isEmpty() && !cell.text().isEmpty());
    }

    private boolean goesOn() {
        boolean both = false;
        for (PlacedCell cell : lower) {
            Optional<PlacedCell> above = textAbove(cell);
            both |= above.isPresent();
            if (above.isPresent() && !goesOn(above.get(), cell)) {
                return false;
            }
        }
        return both || (areNumbers(lower) && (isLabelAlone(upper) || goesOnWithoutLabel()));
    }

    /** Whether below a label nothing stands, so that the numbers beside have no other label. */
    private boolean goesOnWithoutLabel() {
        return upper.stream()
                .filter(cell -> !cell.text().isEmpty() && !cell.isNumber())
                .anyMatch(label -> lower.stream().anyMatch(cell -> cell.isBelow(label)));
    }

    private boolean goesOn(PlacedCell above, PlacedCell below) {
        if (above.isNumber() && UNIT.matcher(below.text()).matches()) {
            return true;
        }
        if (above.isNumber() != below.isNumber() || isNumbered(below)) {
            return false;
        }
        return OPENED.matcher(above.text()).matches()
                || (open && !above.isNumber())
                || above.part().table().isFull(above.cell(), below.cell());
    }

    /** Whether neither row has a figure, so that a label of several rows of a header may be cut. */
    boolean isWithinHeader() {
        return !hasNumber(upper) && !hasNumber(lower);
    }

    /** Whether what stands below is certainly of the header. */
    boolean isOfHeader() {
        return isWithinHeader() && !mayBeginRow();
    }

    /** The cell above that goes on in one below. */
    private Optional<PlacedCell> begun(PlacedCell below) {
        return textAbove(below).filter(above -> goesOn(above, below));
    }

    /** The label above that the end of the page cuts, its text running down to the edge. */
    Optional<PlacedCell> cutLabel(PlacedCell below) {
        return begun(below).filter(above -> CellText.runsDown(above.cell().glyphs(), above.box()));
    }

    /** Whether nothing stands below a cell of the upper row. */
    boolean endsAt(PlacedCell above) {
        List<PlacedCell> below = lower.stream().filter(above::isBelow).toList();
        return !below.isEmpty() && below.stream().allMatch(cell -> cell.text().isEmpty());
    }

    /** Whether labels go on below, and none stands below another that does not. */
    boolean cutsNames() {
        return lower.stream().anyMatch(cell -> cutLabel(cell).isPresent())
                && lower.stream()
                        .allMatch(cell ->
                                textAbove(cell).isEmpty() || cutLabel(cell).isPresent());
    }

    /** The cell above of which the end of the page left nothing, or all, on the page before. */
    Optional<PlacedCell> blankHalf(PlacedCell below) {
        return above(below)
                .filter(above -> above.text().isEmpty() != below.text().isEmpty());
    }

    /** What follows an opened bracket is no new label's number. */
    private boolean isNumbered(PlacedCell below) {
        return NUMBERED.matcher(below.text()).matches()
                && above(below)
                        .filter(above -> OPENED.matcher(above.text()).matches())
                        .isEmpty();
    }

    /** Whether a label says that the row below is one of its own, or a heading runs across the table. */
    boolean beginsAnew() {
        boolean heading =
                lower.size() == 1 && upper.size() > 1 && !lower.get(0).text().isEmpty();
        return heading || lower.stream().anyMatch(this::isNumbered);
    }

    /**
     * Whether a blank cell of either row may be the other half of one with text: beside values a label stands alone, or a
     * label goes on while its values do not.
     */
    boolean mayHideValues() {
        boolean labelGoesOn = lower.stream()
                .filter(cell -> !cell.isNumber())
                .anyMatch(cell -> begun(cell).isPresent());
        return !beginsAnew()
                && !isWithinHeader()
                && (labelGoesOn
                        || digitsMayGoOn()
                        || (hasNumber(upper) && isLabelAlone(lower))
                        || (hasNumber(lower) && isLabelAlone(upper)));
    }

    /** Whether all numbers below stand below digits that left no room for them. */
    private boolean digitsMayGoOn() {
        return hasNumber(lower)
                && lower.stream()
                        .filter(PlacedCell::isNumber)
                        .allMatch(cell -> digitsAbove(cell).isPresent());
    }

    private Optional<PlacedCell> digitsAbove(PlacedCell below) {
        return textAbove(below).filter(above -> goOn(above, below));
    }

    private static boolean goOn(PlacedCell above, PlacedCell below) {
        return above.isNumber() && below.isNumber() && above.part().table().isFull(above.cell(), below.cell());
    }

    /**
     * Whether a cell is blank and has a value across the break, or nothing of its own width, or digits of it may stand
     * there.
     *
     * @param others the row on the other page
     */
    boolean mayBeHalf(PlacedCell cell, List<PlacedCell> others) {
        List<PlacedCell> halves = others.stream().filter(cell::isBelow).toList();
        return cell.text().isEmpty()
                ? halves.stream().allMatch(PlacedCell::isNumber)
                : digitsMayGoOn() && halves.stream().anyMatch(other -> goOn(cell, other) || goOn(other, cell));
    }

    private static boolean hasNumber(List<PlacedCell> cells) {
        return cells.stream().anyMatch(PlacedCell::isNumber);
    }

    private static boolean isLabelAlone(List<PlacedCell> cells) {
        return cells.stream().anyMatch(cell -> !cell.text().isEmpty()) && !hasNumber(cells);
    }

    private static boolean areNumbers(List<PlacedCell> cells) {
        return hasNumber(cells) && cells.stream().allMatch(cell -> cell.text().isEmpty() || cell.isNumber());
    }
}
