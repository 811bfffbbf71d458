package org.gongkai.agency;

/**
 * A government body that files a report.
 *
 * @param name the canonical name, such as 昌吉市行政审批局(数字化发展局)
 * @param nameKey the name normalised for matching (NFKC, brackets, spaces, the place by its official name); with the
 *     region it is the body's identity
 */
public record Agency(String name, String nameKey, Region region, Kind kind) {

    /** What sort of body it is. */
    public enum Kind {
        GOVERNMENT,
        DEPARTMENT,
        /** A local organ of a body of the state, such as 国家税务总局乌鲁木齐市税务局. */
        VERTICAL,
        TOWNSHIP,
        SUBDISTRICT,
        ZONE,
        OTHER
    }

    /**
     * The durable identity, a pure function of name key and region: the first 52 bits of their SHA-256, so that every
     * BI tool reads it without rounding.
     */
    public long id() {
        return AgencyId.of(region.code(), nameKey);
    }
}
