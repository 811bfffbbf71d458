package org.gongkai.agency;

import java.util.OptionalInt;

/**
 * An administrative region or statistical zone.
 *
 * @param code six digits to county (zeros to the right), nine for a township
 * @param name the full name, such as 昌吉市
 * @param parent the code of the region above, empty for the state
 * @param zone whether it is a statistical unit without a government of its own, such as a development zone
 * @param since the first year in which it carried this code and name, where known
 * @param until the first year in which it no longer did, for a region that is gone
 */
public record Region(
        String code, String name, Level level, String parent, boolean zone, OptionalInt since, OptionalInt until) {

    /** The state itself, under which its ministries stand. */
    public static final String STATE = "000000";

    /** A region of today of which no more than its place in the tree is known. */
    public Region(String code, String name, Level level) {
        this(
                code,
                name,
                level,
                RegionCode.parent(code),
                RegionCode.isZone(code),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** The code as a nine-digit number: 652301 is 652301000, and the state 0. */
    public int key() {
        return RegionCode.key(code);
    }

    /** The levels of government, from the state down to the township. */
    public enum Level {
        STATE,
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP
    }
}
