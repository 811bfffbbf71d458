package org.gongkai.submission;

import java.util.regex.Pattern;

/** English words that follow a number: {@code 1 {line is|lines are} wrong} is said as {@code 1 line is wrong}. */
public final class Plural {
    private static final Pattern COUNTED = Pattern.compile("(?<!\\S)([\\d,]+) \\{([^|{}]+)\\|([^|{}]+)}");

    private Plural() {}

    /** The sentence with, after each number, the first of its words for one and the second for any other. */
    public static String in(String sentence) {
        return COUNTED.matcher(sentence)
                .replaceAll(counted -> "$1 " + (counted.group(1).equals("1") ? "$2" : "$3"));
    }
}
