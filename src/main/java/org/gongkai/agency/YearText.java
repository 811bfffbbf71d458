package org.gongkai.agency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a year is written. */
final class YearText {
    /** A year in a title, with the words that belong to it. */
    static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(20\\d\\d|二[〇○零oO0][〇○零oO0一二三四][〇○零oO0一二三四五六七八九])(?!\\d)(?:年度|年|度)?");

    private static final String DIGITS = "〇一二三四五六七八九";

    private YearText() {}

    static int value(String written) {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = written.charAt(i);
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : Math.max(0, DIGITS.indexOf(c));
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether a month follows, so that the year is part of a date. */
    static boolean isDate(String text, Matcher year) {
        return year.end() < text.length()
                && Character.isDigit(text.charAt(year.end()))
                && year.group().endsWith("年");
    }
}
