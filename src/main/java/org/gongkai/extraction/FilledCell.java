package org.gongkai.extraction;

import org.gongkai.document.Cell;
import org.gongkai.form.FigureDefinition;

/**
 * A cell of the document in its place of the statutory form.
 *
 * @param header the text of the column's header as printed, which may state a unit
 */
record FilledCell(FigureDefinition figure, Cell cell, String header) {}
