package org.gongkai.document;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What an element is to {@link LeanMarkup}. */
enum Dress {
    /** May be left out with its tags where it encloses nothing but text. */
    WORN("span font b strong u i em o:p"),

    /** Stays, without attributes that nobody reads. */
    BARE("p div td th tr table thead tbody tfoot li ul ol dl dt dd h1 h2 h3 h4 h5 h6 center"),

    /** Whose own words count beside those of the elements within. */
    LINK("a"),

    /** Whose content is neither markup nor shown. */
    CODE("script style"),

    /** Whose content is not markup. */
    TEXT("title textarea xmp iframe noembed noframes"),

    /** From where on other rules hold: line ends that count, foreign markup, no end at all. */
    TURNS("pre listing plaintext svg math frameset"),

    /** Stays as it is. */
    OTHER("");

    private static final long[] NAMES;
    private static final Dress[] OF_NAME;

    static {
        Map<Long, Dress> sorted = new TreeMap<>();
        for (Dress dress : values()) {
            for (String name : dress.names.split(" ")) {
                sorted.put(MarkupTag.code(name.toCharArray(), 0, name.length()), dress);
            }
        }
        NAMES = sorted.keySet().stream().mapToLong(Long::longValue).toArray();
        OF_NAME = sorted.values().toArray(Dress[]::new);
    }

    private final String names;

    Dress(String names) {
        this.names = names;
    }

    /** @param code of its name, by {@link MarkupTag#code} */
    static Dress of(long code) {
        int place = Arrays.binarySearch(NAMES, code);
        return place < 0 ? OTHER : OF_NAME[place];
    }

    boolean isBare() {
        return this == WORN || this == BARE || this == LINK;
    }

    boolean isBlock() {
        return this == BARE;
    }

    boolean isRaw() {
        return this == CODE || this == TEXT;
    }
}
