package org.gongkai.agency;

/**
 * An administrative region or statistical zone.
 *
 * @param code six digits to county (zeros to the right), nine for a township
 * @param name the full name, such as 昌吉市
 */
public record Region(String code, String name, Level level) {

    /** The levels of government, from the state down to the township. */
    public enum Level {
        STATE,
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP
    }
}
