package org.gongkai.agency;

import java.util.Optional;

/**
 * A place named at the beginning of a name.
 *
 * @param region the lowest region named
 * @param start where the name of that region begins
 * @param end where it ends
 * @param named the region named before it, if any: the county of a township, or only its prefecture
 * @param common whether the words name zones of many cities, so that they tell no place by themselves: 滨湖新区
 */
record Place(Region region, int start, int end, Optional<Region> named, boolean common) {
    Place movedBy(int offset) {
        return new Place(region, start + offset, end + offset, named, common);
    }
}
