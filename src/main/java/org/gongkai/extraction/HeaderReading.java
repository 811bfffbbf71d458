package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.document.Cell;

/**
 * What the wording of a header comes to, in whatever document.
 *
 * @param matches every section of every edition that it can be the header of; empty where it is none
 * @param named the tables without row labels of which several columns are named, whether or not in an order that can be
 *     told
 * @param rearranged where nothing matches, the tables whose groups or columns are named in an order that is not the
 *     form's, or not to be told; no part of such a header may be read without the rest
 * @param byHeight those of them whose names may stand in the order of their height
 */
record HeaderReading(List<HeaderMatch> matches, Set<String> named, Set<String> rearranged, Set<String> byHeight) {

    /**
     * The headers that the cells are.
     *
     * @param place the grid they stand in
     */
    List<Header> headers(List<Cell> cells, String place) {
        List<Header> headers = new ArrayList<>(matches.size());
        for (HeaderMatch match : matches) {
            headers.add(match.header(cells, place));
        }
        return headers;
    }
}
