package org.gongkai.agency;

/** The calendar year that a report reports on; it is published in the year after. */
public record ReportingYear(int value) {

    /** The regulation on open government information took effect on 2008-05-01. */
    public static final int FIRST = 2008;

    /** A later one is a slip of the pen for as long as this is in use. */
    public static final int LAST = 2049;

    public ReportingYear {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("not a reporting year: " + value);
        }
    }

    static boolean isPossible(int year) {
        return FIRST <= year && year <= LAST;
    }
}
