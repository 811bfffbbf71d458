package org.gongkai.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Two ways measured in turn, A B A B, so that other load of the machine meets both. */
record Duel(List<Cost> values, List<Cost> floors) {

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
        return new Duel(values, floors);
    }

    Cost value() {
        return Cost.median(values);
    }

    Cost floor() {
        return Cost.median(floors);
    }

    /** The least and the greatest ratio of one round, such as {@code 0.41–0.44}. */
    String spread() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < values.size(); round++) {
            ratios.add(floors.get(round).seconds() / values.get(round).seconds());
        }
        return String.format(Locale.ROOT, "%.2f–%.2f", Collections.min(ratios), Collections.max(ratios));
    }

    /** The least and the greatest seconds, such as {@code 3.1–3.4 s}. */
    static String seconds(List<Cost> costs) {
        List<Double> seconds = costs.stream().map(Cost::seconds).toList();
        return String.format(Locale.ROOT, "%.1f–%.1f s", Collections.min(seconds), Collections.max(seconds));
    }
}
