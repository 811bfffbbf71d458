package org.gongkai.agency;

/** The calendar year that a report reports on; it is published in the year after. */
public record ReportingYear(int value) {

    /** The regulation on open government information took effect on 2008-05-01. */
    public static final int FIRST = 2008;

    public ReportingYear {
        if (value < FIRST || value > 2100) {
            throw new IllegalArgumentException("not a reporting year: " + value);
        }
    }
}
