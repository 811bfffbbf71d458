package org.gongkai.generator;

import java.util.List;
import java.util.SplittableRandom;

/** The seeded chance behind everything generated. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether an event of this many per cent happens. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    double share() {
        return random.nextDouble();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
