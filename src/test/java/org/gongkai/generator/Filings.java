package org.gongkai.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Hands out bodies and years, none twice, in runs of one year. */
final class Filings {
    private static final int FIRST_YEAR = 2019;
    private static final int YEARS = 7;
    private static final int RUN = 20;

    private final List<Filing> filings = new ArrayList<>();
    private int next;

    Filings(Dice dice) {
        List<Body> bodies = new ArrayList<>(Bodies.all());
        Collections.shuffle(bodies, new Random(dice.below(Integer.MAX_VALUE)));
        for (int from = 0; from < bodies.size(); from += RUN) {
            List<Body> run = bodies.subList(from, Math.min(bodies.size(), from + RUN));
            for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                for (Body body : run) {
                    filings.add(new Filing(body, year));
                }
            }
        }
    }

    /** Up to so many filings of one year, at least one. */
    List<Filing> next(int wanted) {
        if (next == filings.size()) {
            throw new IllegalStateException("only " + filings.size() + " filings can be generated");
        }
        int from = next;
        int year = filings.get(from).year();
        while (next < filings.size()
                && next < from + wanted
                && filings.get(next).year() == year) {
            next++;
        }
        return filings.subList(from, next);
    }
}
