package org.gongkai.agency;

/**
 * A place named at the beginning of a name.
 *
 * @param region the lowest region named
 * @param start where the name of that region begins
 * @param end where it ends
 */
record Place(Region region, int start, int end) {}
