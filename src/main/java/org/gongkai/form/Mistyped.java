package org.gongkai.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the wording that a text with a few typing errors was meant to be.
 *
 * <p>Most texts of a page are no label at all, and a page can have a million of them, so what cannot be close is told
 * before any distance is measured: each character that no label has, or that two texts do not share, is an error.
 */
final class Mistyped {
    /** Shorter labels differ from each other by as much as a typing error does (行政处罚, 行政强制). */
    private static final int SHORTEST = 6;

    private static final int FAR = Integer.MAX_VALUE;

    /** @param characters which it has, each as one of 64 bits that several characters share */
    private record Wording(String text, long characters, Set<Term> meaning) {
        /** At least as many typing errors lie between them as one has characters that the other has not. */
        boolean mayBeWithin(int bound, long others) {
            return Long.bitCount(characters & ~others) <= bound && Long.bitCount(others & ~characters) <= bound;
        }
    }

    private final List<List<Wording>> byLength = new ArrayList<>();
    private final BitSet known = new BitSet();
    private final Set<String> names;
    private final AddedWords words;

    Mistyped(Map<String, Set<Term>> wordings, AddedWords words) {
        this.names = wordings.keySet();
        this.words = words;
        wordings.forEach((text, meaning) -> {
            while (byLength.size() <= text.length()) {
                byLength.add(new ArrayList<>());
            }
            byLength.get(text.length()).add(new Wording(text, characters(text), meaning));
            text.chars().forEach(known::set);
        });
    }

    /**
     * What the closest wording means, where it is close, every wording that means another thing is clearly farther, and no
     * added word makes the text another thing's name.
     */
    Optional<Set<Term>> best(String text) {
        int limit = text.length() / 5;
        if (text.length() < SHORTEST || limit == 0 || strangers(text) > limit) {
            return Optional.empty();
        }
        long characters = characters(text);
        Set<Term> best = Set.of();
        String name = "";
        int closest = FAR;
        int second = FAR;
        int longest = Math.min(text.length() + limit + 1, byLength.size() - 1);
        for (int length = text.length() - limit - 1; length <= longest; length++) {
            for (Wording wording : byLength.get(length)) {
                int distance =
                        wording.mayBeWithin(limit + 1, characters) ? distance(text, wording.text, limit + 1) : FAR;
                boolean same = wording.meaning.equals(best);
                if (distance < closest) {
                    second = same ? second : closest;
                    closest = distance;
                    best = wording.meaning;
                    name = wording.text;
                } else if (!same && distance < second) {
                    second = distance;
                }
            }
        }
        boolean isClear = closest <= limit && second >= closest + 2;
        return isClear && !words.areApart(text, name, names) ? Optional.of(best) : Optional.empty();
    }

    /** Whether a text of hanzi alone has more characters that no wording has than it may have typing errors. */
    boolean isFar(String text) {
        return strangers(text) > text.length() / 5;
    }

    private int strangers(String text) {
        int strangers = 0;
        for (int i = 0; i < text.length(); i++) {
            strangers += known.get(Characters.simplified(text.charAt(i))) ? 0 : 1;
        }
        return strangers;
    }

    private static long characters(String text) {
        return text.chars().mapToLong(c -> 1L << (c % 61)).reduce(0, (some, more) -> some | more);
    }

    /** Levenshtein's distance, or {@link #FAR} beyond the bound. */
    private static int distance(String a, String b, int bound) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least > bound) {
                return FAR;
            }
            int[] swapped = previous;
            previous = current;
            current = swapped;
        }
        return previous[b.length()] > bound ? FAR : previous[b.length()];
    }
}
