package org.gongkai.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process cost.
 *
 * @param seconds from its start to its end
 * @param steadySeconds of its work alone, without starting
 * @param processor seconds of processor time, user and system
 * @param server seconds of processor time of the database meanwhile
 * @param peak resident megabytes at most
 */
record Cost(double seconds, double steadySeconds, double processor, double server, double peak) {

    /** Each part's median by itself. */
    static Cost median(List<Cost> costs) {
        return new Cost(
                middle(costs, Cost::seconds),
                middle(costs, Cost::steadySeconds),
                middle(costs, Cost::processor),
                middle(costs, Cost::server),
                middle(costs, Cost::peak));
    }

    Cost steady(double workSeconds) {
        return new Cost(seconds, workSeconds, processor, server, peak);
    }

    private static double middle(List<Cost> costs, ToDoubleFunction<Cost> part) {
        List<Double> sorted = costs.stream()
                .map(part::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
