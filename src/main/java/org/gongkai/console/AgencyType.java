package org.gongkai.console;

/** A type of the Reconciliation Service API; the one that this service has is {@link #AGENCY}. */
record AgencyType(String id, String name) {
    static final String ID = "agency";
    static final AgencyType AGENCY = new AgencyType(ID, "行政机关 / government body");
}
