package org.gongkai.agency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a year is written. */
final class YearText {
    /** A year in a title, with the words that belong to it. */
    static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(20\\d\\d|二[〇○零oO0][〇○零oO0一二三四][〇○零oO0一二三四五六七八九])(?!\\d)(?:年度|年|度)?");

    private static final Pattern MONTH_IN_DIGITS = Pattern.compile("[-./](?:0?[1-9]|1[0-2])(?!\\d)");

    /** 2025年报送 and 2025年初填报 say when it was handed in. */
    private static final Pattern SENDING = Pattern.compile("[初底末]?(?:报送|填报|上报|提交|呈报|上交)");

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

    /** Whether a month follows, as in 2026年1月 and 2026-01-23, or the handing in, so that the year is that of a day. */
    static boolean isDate(String text, Matcher year) {
        int end = year.end();
        if (end == text.length()) {
            return false;
        }
        if (SENDING.matcher(text).region(end, text.length()).lookingAt()) {
            return true;
        }
        char next = text.charAt(end);
        return text.charAt(end - 1) == '年'
                ? next >= '0' && next <= '9'
                : "-./".indexOf(next) >= 0
                        && MONTH_IN_DIGITS
                                .matcher(text)
                                .region(end, text.length())
                                .lookingAt();
    }
}
