package org.gongkai.warehouse;

/**
 * A report that is current for its agency and year.
 *
 * @param version provisional, until the run is reconciled
 */
record CurrentReport(NewReport report, AgencyMembers.Version agency, int version) {

    long reportId() {
        return report.reportId();
    }

    long agencyId() {
        return report.agencyId();
    }

    long agencyKey() {
        return agency.key();
    }

    int year() {
        return report.year();
    }
}
