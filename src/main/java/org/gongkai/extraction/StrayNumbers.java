package org.gongkai.extraction;

import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.document.Paragraph;

/**
 * Numbers alone on lines without a pipe, such as those of pages, in a text that sets a pipe at every cell.
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
        List<Cell> bare = pieces.stream()
                .filter(cell -> isValue(cell) && !isPiped(paragraphs, cell))
                .toList();
        long piped = pieces.stream()
                .filter(cell -> isValue(cell) && isPiped(paragraphs, cell))
                .count();
        boolean stray = !bare.isEmpty() && piped >= MANY && piped >= (long) bare.size() * PIPED_TO_ONE_WITHOUT;
        return stray
                ? pieces.stream()
                        .filter(cell -> !isValue(cell) || isPiped(paragraphs, cell))
                        .toList()
                : pieces;
    }

    private static boolean isValue(Cell cell) {
        return !cell.isBlank() && PrintedValue.isValue(cell.text());
    }

    private static boolean isPiped(List<Paragraph> paragraphs, Cell cell) {
        String line = paragraphs.get(cell.row()).text();
        return line.indexOf('|') >= 0 || line.indexOf('｜') >= 0 || line.indexOf('\t') >= 0;
    }
}
