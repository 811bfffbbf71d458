package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.List;

/** Reconsideration and litigation: one stage and one result of one report. */
record ReviewFact(int stage, int result, long cases) {

    static List<ReviewFact> of(StatedTable table, FactMembers members) {
        List<ReviewFact> facts = new ArrayList<>();
        for (List<StatedCell> row : table.rows()) {
            for (StatedCell cell : row) {
                if (cell.leaf() && cell.counts()) {
                    int dot = cell.column().indexOf('.');
                    facts.add(new ReviewFact(
                            members.stage(cell.column().substring(0, dot)),
                            members.result(cell.column().substring(dot + 1)),
                            cell.count()));
                }
            }
        }
        return facts;
    }
}
