package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;

/**
 * A year with which a sentence opens: 2024年,….
 *
 * @param start where the year begins
 * @param end where the words after it begin
 */
record SentenceYear(int year, int start, int end) {
    private static final String BEFORE = "\n。;:)";

    /** All of a text, in order; a date is none. */
    static List<SentenceYear> of(String text) {
        List<SentenceYear> years = new ArrayList<>();
        for (int at = text.indexOf('2'); at >= 0; at = text.indexOf('2', at + 1)) {
            boolean opens = at == 0 || BEFORE.indexOf(text.charAt(at - 1)) >= 0;
            if (opens
                    && at + 5 < text.length()
                    && text.charAt(at + 1) == '0'
                    && digit(text, at + 2)
                    && digit(text, at + 3)
                    && text.charAt(at + 4) == '年') {
                int end = at + 5;
                end += text.charAt(end) == '度' ? 1 : 0;
                end += end < text.length() && text.charAt(end) == ',' ? 1 : 0;
                if (end < text.length() && text.charAt(end) >= '一') {
                    years.add(new SentenceYear(Integer.parseInt(text.substring(at, at + 4)), at, end));
                }
            }
        }
        return years;
    }

    private static boolean digit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }
}
