package org.gongkai.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the wording that a text with a few typing errors was meant to be. */
final class Mistyped {
    /** Shorter labels differ from each other by as much as a typing error does (行政处罚, 行政强制). */
    private static final int SHORTEST = 6;

    private Mistyped() {}

    /** What the closest wording means, where it is close and every wording that means another thing is clearly farther. */
    static Optional<Set<Term>> best(String text, Map<String, Set<Term>> wordings) {
        int limit = text.length() / 5;
        if (text.length() < SHORTEST || limit == 0) {
            return Optional.empty();
        }
        Set<Term> best = Set.of();
        int closest = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        for (Map.Entry<String, Set<Term>> wording : wordings.entrySet()) {
            if (Math.abs(wording.getKey().length() - text.length()) > limit + 1) {
                continue;
            }
            int distance = distance(text, wording.getKey(), limit + 2);
            if (wording.getValue().equals(best)) {
                closest = Math.min(closest, distance);
            } else if (distance < closest) {
                second = closest;
                closest = distance;
                best = wording.getValue();
            } else if (distance < second) {
                second = distance;
            }
        }
        return closest <= limit && second >= closest + 2 ? Optional.of(best) : Optional.empty();
    }

    /** Levenshtein's distance, or the given one where it is no less. */
    private static int distance(String a, String b, int far) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least >= far) {
                return far;
            }
            previous = current;
        }
        return Math.min(previous[b.length()], far);
    }
}
