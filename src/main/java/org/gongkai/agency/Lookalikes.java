package org.gongkai.agency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds bodies whose names resemble a name, by the pairs of characters that they share. Immutable; thread safe. */
public final class Lookalikes {
    private static final int[] NONE = {};

    private final List<Agency> agencies;
    private final int[] pairs;
    private final Map<Integer, int[]> byPair = new HashMap<>();

    /**
     * A body with how much its name resembles the one looked for.
     *
     * @param score 100 for the same name, 0 for one that shares nothing
     */
    public record Match(Agency agency, int score) {
        private static final Comparator<Match> RANK = Comparator.comparingInt(Match::score)
                .reversed()
                .thenComparing(match -> match.agency().region().code())
                .thenComparing(match -> match.agency().name());
    }

    public Lookalikes(List<Agency> agencies) {
        this.agencies = List.copyOf(agencies);
        this.pairs = new int[agencies.size()];
        Map<Integer, int[]> sizes = new HashMap<>();
        List<Set<Integer>> ofAgency = new ArrayList<>(agencies.size());
        for (int agency = 0; agency < this.agencies.size(); agency++) {
            Set<Integer> of = pairs(this.agencies.get(agency).nameKey());
            ofAgency.add(of);
            pairs[agency] = of.size();
            of.forEach(pair -> sizes.computeIfAbsent(pair, any -> new int[1])[0]++);
        }
        sizes.forEach((pair, size) -> byPair.put(pair, new int[size[0]]));
        for (int agency = ofAgency.size() - 1; agency >= 0; agency--) {
            for (int pair : ofAgency.get(agency)) {
                int[] left = sizes.getOrDefault(pair, NONE);
                byPair.getOrDefault(pair, NONE)[--left[0]] = agency;
            }
        }
    }

    /** The bodies that resemble the name most, at least by the score given. */
    public List<Match> of(String name, int least, int most) {
        String key = NameKey.of(name);
        Set<Integer> wanted = pairs(key);
        int[] shared = new int[agencies.size()];
        int[] met = new int[64];
        int count = 0;
        for (int pair : wanted) {
            for (int agency : byPair.getOrDefault(pair, NONE)) {
                if (shared[agency]++ == 0) {
                    met = count == met.length ? Arrays.copyOf(met, 2 * count) : met;
                    met[count++] = agency;
                }
            }
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Match match = new Match(agencies.get(met[i]), score(key, met[i], shared[met[i]], wanted.size()));
            if (match.score() >= least) {
                matches.add(match);
            }
        }
        matches.sort(Match.RANK);
        return List.copyOf(matches.subList(0, Math.min(most, matches.size())));
    }

    /** Twice the shared pairs by all pairs; 100 is kept for the very name. */
    private int score(String key, int agency, int shared, int wanted) {
        if (agencies.get(agency).nameKey().equals(key)) {
            return 100;
        }
        return Math.min(99, 200 * shared / (pairs[agency] + wanted));
    }

    private static Set<Integer> pairs(String name) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < name.length(); i++) {
            pairs.add(name.charAt(i) << 16 | name.charAt(i + 1));
        }
        return pairs;
    }
}
