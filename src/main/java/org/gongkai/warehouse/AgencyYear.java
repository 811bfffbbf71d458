package org.gongkai.warehouse;

import java.util.Comparator;

/** One agency and one reporting year, for which one report is current. */
record AgencyYear(long agencyId, int year) implements Comparable<AgencyYear> {
    private static final Comparator<AgencyYear> ORDER =
            Comparator.comparingLong(AgencyYear::agencyId).thenComparingInt(AgencyYear::year);

    @Override
    public int compareTo(AgencyYear other) {
        return ORDER.compare(this, other);
    }
}
