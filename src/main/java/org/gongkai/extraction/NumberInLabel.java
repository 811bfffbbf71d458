package org.gongkai.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.form.Characters;

/**
 * A number that stands in the label of a row and not in its cells, as in 行政许可（5120件）. The row is not blank then, though its
 * cells are.
 */
final class NumberInLabel {
    private static final String NUMBER = "(?:共计?|合计|计)?\\d[\\d,.]*";
    private static final String UNIT = "(?:" + PrintedUnit.NAMES + ")";

    /** At its end, behind a colon or in brackets; a year or a mark of a note is no number of anything. */
    private static final Pattern LABEL = Pattern.compile(".*\\p{IsHan}(?::" + NUMBER + UNIT + "?|\\(" + NUMBER + UNIT
            + "\\)|\\((?!(?:19|20)\\d\\d\\))\\d[\\d,.]+\\))[。;]?");

    private NumberInLabel() {}

    /** Whether the row of a cell has its number in the label, and in none of its cells. */
    static boolean standsFor(FilledCell cell, List<FilledCell> cells) {
        return LABEL.matcher(Characters.folded(cell.beside())).matches()
                && cells.stream()
                        .filter(other ->
                                other.figure().rowCode().equals(cell.figure().rowCode()))
                        .noneMatch(other -> other.cell().text().codePoints().anyMatch(Character::isDigit));
    }
}
