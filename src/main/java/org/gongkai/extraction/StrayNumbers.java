package org.gongkai.extraction;

import java.util.List;
import java.util.function.Predicate;
import org.gongkai.document.Cell;
import org.gongkai.document.Paragraph;

/**
 * Numbers alone on lines without a pipe, such as those of pages, in a text that sets a pipe at every cell, on its line or the
 * next.
 *
 * <p>They are no cells. Taken for one, such a number would fill the place of a blank cell that its row lost, and shift the
 * others.
 */
final class StrayNumbers {
    /** So many values with a pipe on their line tell that cells have one. */
    private static final int MANY = 20;

    /** Where rows end without a pipe, one value in eight has none; page numbers are fewer. */
    private static final int PIPED_TO_ONE_WITHOUT = 10;

    private StrayNumbers() {}

    /** The cells of a text without the numbers that stand between its rows. */
    static List<Cell> without(List<Paragraph> paragraphs, List<Cell> pieces) {
        List<Cell> cells = without(
                pieces,
                cell -> TextCells.PIPE
                        .matcher(paragraphs.get(cell.row()).text())
                        .find());
        return without(
                cells, cell -> cell.row() + 1 < paragraphs.size() && TextCells.isBar(paragraphs.get(cell.row() + 1)));
    }

    private static List<Cell> without(List<Cell> pieces, Predicate<Cell> closed) {
        long bare = pieces.stream()
                .filter(cell -> isValue(cell) && !closed.test(cell))
                .count();
        long piped = pieces.stream()
                .filter(cell -> isValue(cell) && closed.test(cell))
                .count();
        boolean stray = bare > 0 && piped >= MANY && piped >= bare * PIPED_TO_ONE_WITHOUT;
        return stray
                ? pieces.stream()
                        .filter(cell -> !isValue(cell) || closed.test(cell))
                        .toList()
                : pieces;
    }

    private static boolean isValue(Cell cell) {
        return !cell.isBlank() && PrintedValue.isValue(cell.text());
    }
}
