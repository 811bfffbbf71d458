package org.gongkai.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Two ways measured in turn, A B A B, so that other load of the machine meets both; medians. */
record Duel(Cost value, Cost floor) {

    /** One of the ways, carried out once. */
    interface Way {
        Cost once() throws Exception;
    }

    static Duel of(int rounds, Way way, Way floorWay) throws Exception {
        List<Cost> values = new ArrayList<>();
        List<Cost> floors = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            values.add(way.once());
            floors.add(floorWay.once());
            System.out.println(values.get(round) + "\n  floor " + floors.get(round));
        }
        return new Duel(Cost.median(values), Cost.median(floors));
    }
}
