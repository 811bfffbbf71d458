package org.gongkai.agency;

/**
 * A government body that files a report.
 *
 * @param name the canonical name, such as 昌吉市行政审批局(数字化发展局)
 * @param nameKey the name normalised for matching (NFKC, brackets, spaces, the place by its official name); with the
 *     region it is the body's identity
 * @param id the durable identity: by itself a pure function of name key and region, the first 52 bits of their SHA-256, so
 *     that every BI tool reads it without rounding; of a later name of a body, that under its first name
 */
public record Agency(String name, String nameKey, Region region, Kind kind, long id) {

    /** A body under the only name that it is known to have had. */
    public Agency(String name, String nameKey, Region region, Kind kind) {
        this(name, nameKey, region, kind, AgencyId.of(region.code(), nameKey));
    }

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

    /** The same body under another name. */
    Agency known(long durableId) {
        return new Agency(name, nameKey, region, kind, durableId);
    }
}
