package org.gongkai.extraction;

import org.gongkai.document.Cell;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Unit;

/**
 * A cell of the document in its place of the statutory form.
 *
 * @param above the text of the column's header as printed
 * @param beside the text of the row's label as printed; empty where it has none
 * @param doubt what would have to be so for its figure to be certain; empty where it is
 */
record FilledCell(FigureDefinition figure, Cell cell, String above, String beside, String doubt) {

    FilledCell(FigureDefinition figure, Cell cell, String above, String beside) {
        this(figure, cell, above, beside, "");
    }

    FilledCell doubted(String because) {
        return new FilledCell(figure, cell, above, beside, because);
    }

    /** What may state the unit of the number; empty for most counts, whose names print none or 件. */
    String header() {
        boolean pieces =
                figure.unit() == Unit.COUNT && !PrintedUnit.mayMultiply(above) && !PrintedUnit.mayMultiply(beside);
        return pieces ? "" : above + "|" + beside;
    }
}
