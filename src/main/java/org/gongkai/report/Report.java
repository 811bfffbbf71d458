package org.gongkai.report;

import java.util.List;
import org.gongkai.agency.Identification;

/**
 * One body's report for one year.
 *
 * @param part its place in the submission, from 1 (a ledger holds many)
 * @param edition {@code 2021}, {@code 2019} or {@code mixed}
 * @param figures every published cell, in the order of the form; at most one per code
 * @param findings what was noticed while reading: rows that do not fit, cells that stay unread
 */
public record Report(
        int part, Identification identification, String edition, List<Figure> figures, List<Finding> findings) {
    public Report {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /** The same report of another body or year. */
    public Report as(Identification other) {
        return new Report(part, other, edition, figures, findings);
    }
}
