package org.gongkai.warehouse;

import java.util.List;

/** Reconsideration and litigation: one stage and one result of one report. */
record ReviewFact(int stage, int result, long cases) {

    static List<ReviewFact> of(StatedTable table, FactMembers members) {
        return table.cells()
                .filter(StatedCell::leaf)
                .filter(StatedTable::counts)
                .map(cell -> {
                    int dot = cell.column().indexOf('.');
                    return new ReviewFact(
                            members.stage(cell.column().substring(0, dot)),
                            members.result(cell.column().substring(dot + 1)),
                            cell.count());
                })
                .toList();
    }
}
