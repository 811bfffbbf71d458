package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.document.Paragraph;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/**
 * The pipes that begin the rows of a text whose cells have a line each: alone on their lines they look like blank cells.
 *
 * <p>A text sets them before every row or before none; what tells are the rows of table two, which have no groups to their
 * left. Only then are they taken out, so that the blank cells of the rows can be counted.
 */
final class RowBars {
    private static final String DISCLOSURE = "disclosure";

    /** So many rows tell how a text treats all of them. */
    private static final int MANY = 5;

    private final List<Paragraph> paragraphs;
    private final List<Cell> pieces;
    private final Vocabulary vocabulary;

    private RowBars(List<Paragraph> paragraphs, List<Cell> pieces, Vocabulary vocabulary) {
        this.paragraphs = paragraphs;
        this.pieces = pieces;
        this.vocabulary = vocabulary;
    }

    /** The cells of a text without the pipes that begin rows. */
    static List<Cell> without(List<Paragraph> paragraphs, List<Cell> pieces, Vocabulary vocabulary) {
        RowBars bars = new RowBars(paragraphs, pieces, vocabulary);
        return bars.beginRows() ? bars.removed() : pieces;
    }

    /**
     * Whether each row of table two, and there are some, has a pipe alone on the line before and another one behind its
     * label: without that, the one before closes the row above.
     */
    private boolean beginRows() {
        int rows = 0;
        for (Cell cell : pieces) {
            if (isRowOfDisclosure(cell)) {
                if (cell.row() == 0 || !isBar(cell.row() - 1) || !isPiped(cell)) {
                    return false;
                }
                rows++;
            }
        }
        return rows >= MANY;
    }

    private boolean isRowOfDisclosure(Cell cell) {
        return vocabulary.terms(cell.text()).stream()
                .anyMatch(term -> term.is(Term.Kind.ROW) && term.table().equals(DISCLOSURE));
    }

    /** Without the pipe before each label, and without the one between a header and the row without label below it. */
    private List<Cell> removed() {
        List<Cell> kept = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            boolean beginsRow = isBarOf(at) && (beginsWithLabel(at + 1) || endsHeader(at - 1));
            if (!beginsRow) {
                kept.add(pieces.get(at));
            }
        }
        return kept;
    }

    private boolean isBarOf(int at) {
        return pieces.get(at).isBlank() && isBar(pieces.get(at).row());
    }

    /** 总计 and 其他 name rows as well, which stand behind no other column's name. */
    private boolean endsHeader(int at) {
        return at > 0 && namesColumn(at) && namesColumn(at - 1);
    }

    private boolean namesColumn(int at) {
        return vocabulary.terms(pieces.get(at).text()).stream().anyMatch(term -> term.is(Term.Kind.COLUMN));
    }

    /** A heading of the text around the tables is no label. */
    private boolean beginsWithLabel(int at) {
        return at < pieces.size()
                && isPiped(pieces.get(at))
                && !vocabulary.terms(pieces.get(at).text()).isEmpty();
    }

    private boolean isPiped(Cell cell) {
        return paragraphs.get(cell.row()).text().indexOf('|') >= 0;
    }

    private boolean isBar(int line) {
        return TextCells.isBar(paragraphs.get(line));
    }
}
