package org.gongkai.report;

import org.gongkai.form.FigureCode;
import org.gongkai.submission.SourceAddress;

/**
 * One published cell.
 *
 * @param raw the cell's text exactly as printed
 */
public record Figure(FigureCode code, FigureValue value, String raw, SourceAddress address) {}
