package org.gongkai.warehouse;

import org.gongkai.agency.Agency;
import org.gongkai.agency.ReportingYear;

/**
 * Whose report on which year a rejected file was to be.
 *
 * @param named by the name in it or stated beside it
 * @param agency the same body as persons decided
 */
public record RejectedFiling(Agency named, Agency agency, ReportingYear year) {}
