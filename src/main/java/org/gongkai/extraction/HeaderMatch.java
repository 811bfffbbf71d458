package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.form.Column;

/** A section that a header fits, with the place among its cells of each column's name. */
record HeaderMatch(HeaderPlan plan, List<Column> columns, List<Integer> places, boolean cutShort) {

    Header header(List<Cell> cells, String place) {
        List<Header.Head> heads = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            heads.add(new Header.Head(columns.get(i), cells.get(places.get(i))));
        }
        return new Header(plan.table(), plan.section(), place, heads, cutShort);
    }

    /** A header of three columns is no header of one of them, and one that names all of a section's columns is no part. */
    static List<HeaderMatch> widest(List<HeaderMatch> matches) {
        return matches.stream()
                .filter(match -> matches.stream()
                        .noneMatch(other -> other.plan.table().equals(match.plan.table()) && other.explainsMore(match)))
                .toList();
    }

    private boolean explainsMore(HeaderMatch other) {
        int more = columns.size() - other.columns.size();
        return more > 0 || (more == 0 && isWhole() && !other.isWhole());
    }

    private boolean isWhole() {
        return columns.size() == plan.columns().size();
    }
}
