package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a number format prints for zero without any digit (ECMA-376 part 1, 18.8.31): its third section, or its first where
 * that has no digit but {@code #} and {@code ?}.
 */
final class ZeroFormat {
    private static final int OF_ZERO = 2;
    private static final Pattern CURRENCY = Pattern.compile("[¥￥$€\\s\\u3000\\u00A0]");
    private static final Pattern MARK = Pattern.compile("[-–—－/]*|无");

    /** Prints the digits that a number has, and a zero none. */
    private static final String OPTIONAL_DIGITS = "#?,";

    private ZeroFormat() {}

    /** A dash or nothing; empty where a zero prints a digit, or where that is in doubt. */
    static Optional<String> shown(String code) {
        List<String> sections = sections(code);
        boolean own = sections.size() > OF_ZERO;
        String section = sections.get(own ? OF_ZERO : 0);
        return hasCondition(code) || (!own && section.indexOf('#') < 0)
                ? Optional.empty()
                : literal(section)
                        .map(text -> CURRENCY.matcher(text).replaceAll(""))
                        .filter(text ->
                                text.isEmpty() || (own && MARK.matcher(text).matches()));
    }

    private static boolean hasCondition(String code) {
        return code.contains("[<") || code.contains("[>") || code.contains("[=");
    }

    private static List<String> sections(String code) {
        List<String> sections = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < code.length(); at = FormatCode.next(code, at)) {
            if (code.charAt(at) == ';') {
                sections.add(code.substring(from, at));
                from = at + 1;
            }
        }
        sections.add(code.substring(Math.min(from, code.length())));
        return sections;
    }

    /** The text of a section; empty where it may print a digit. */
    private static Optional<String> literal(String section) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < section.length(); at = FormatCode.next(section, at)) {
            char c = section.charAt(at);
            int next = Math.min(FormatCode.next(section, at), section.length());
            if (c == '"') {
                text.append(section.substring(at + 1, next).replace("\"", ""));
            } else if (c == '\\' || c == '!' || c == '*') {
                text.append(section, at + 1, next);
            } else if (c == '0' || c == '@' || c == '/' || (c < 0x7F && Character.isLetter(c))) {
                return Optional.empty();
            } else if (c != '_' && c != '[' && OPTIONAL_DIGITS.indexOf(c) < 0) {
                text.append(c);
            }
        }
        return Optional.of(text.toString());
    }
}
