package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.document.FormatSection.Condition;
import org.gongkai.document.FormatSection.Digits;

/** Parts the code of a number format into its sections (ECMA-376 part 1, 18.8.31). */
final class FormatCode {
    /** What a spreadsheet calls its general format where it stores the name that it shows. */
    private static final List<String> GENERAL = List.of("G/通用格式", "G/標準", "General", "GENERAL", "general");

    private final String code;
    private final StringBuilder prefix = new StringBuilder();
    private final StringBuilder literal = new StringBuilder();
    private Optional<Condition> condition = Optional.empty();
    private Digits digits = Digits.NONE;
    private boolean altersDigits;
    private boolean percent;
    private boolean colored;
    private int at;

    private FormatCode(String code) {
        this.code = code;
    }

    /** The sections for numbers, and behind them that for texts, where it has one. */
    static List<FormatSection> sections(String code) {
        List<FormatSection> sections = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < code.length(); at = next(code, at)) {
            if (code.charAt(at) == ';') {
                sections.add(new FormatCode(code.substring(from, at)).section());
                from = at + 1;
            }
        }
        sections.add(new FormatCode(code.substring(Math.min(from, code.length()))).section());
        return sections;
    }

    private FormatSection section() {
        while (at < code.length()) {
            char c = code.charAt(at);
            int next = Math.min(next(code, at), code.length());
            if (isDigit(code, at)) {
                digit(c);
            } else if (c == ',') {
                altersDigits |= digits != Digits.NONE && !(at + 1 < code.length() && isDigit(code, at + 1));
            } else if (c == '[') {
                bracket(code.substring(at + 1, next).replace("]", ""));
            } else if (c == '"') {
                literal.append(code.substring(at + 1, next).replace("\"", ""));
            } else if (c == '\\' || c == '!' || c == '*') {
                literal.append(code, at + 1, next);
            } else if (isPartOfNumber(c)) {
                digits = digits == Digits.NONE ? digits : Digits.ALL;
            } else if (c != '_') {
                percent |= c == '%';
                literal.append(c);
            }
            at = next;
        }
        return new FormatSection(
                condition, prefix.toString(), literal.toString(), digits, altersDigits, percent, colored);
    }

    private void digit(char c) {
        if (digits == Digits.NONE) {
            prefix.append(literal);
        } else {
            altersDigits |= !literal.toString().isBlank();
        }
        literal.setLength(0);
        boolean optional = (c == '#' || c == '?') && digits != Digits.ALL;
        digits = optional ? Digits.OPTIONAL : Digits.ALL;
    }

    /** A currency with its place in the world, such as {@code $元-804}; a condition; a colour; or how digits are drawn. */
    private void bracket(String inner) {
        if (inner.startsWith("$")) {
            int end = inner.indexOf('-');
            literal.append(inner, 1, end < 0 ? inner.length() : end);
        } else if (condition.isEmpty()) {
            condition = Condition.of(inner);
            colored |= condition.isEmpty() && !inner.startsWith("DBNum");
        } else {
            colored = true;
        }
    }

    /** A decimal point, an exponent, or the bar of a fraction, with which a zero has a digit too. */
    private boolean isPartOfNumber(char c) {
        boolean fraction = c == '/' && digits != Digits.NONE;
        return c == '.' || fraction || isExponent(code, at);
    }

    private static boolean isExponent(String code, int at) {
        return "Ee".indexOf(code.charAt(at)) >= 0 && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0;
    }

    private static boolean isDigit(String code, int at) {
        return "0#?G@".indexOf(code.charAt(at)) >= 0 || startsWithGeneral(code, at);
    }

    private static boolean startsWithGeneral(String code, int at) {
        return GENERAL.stream().anyMatch(name -> code.startsWith(name, at));
    }

    private static int end(String code, char mark, int from) {
        int end = code.indexOf(mark, from);
        return end < 0 ? code.length() : end;
    }

    /** Escapes, padding and fillers take the next character with them; quotes and brackets all up to their end. */
    private static int next(String code, int at) {
        return switch (code.charAt(at)) {
            case '\\', '!', '_', '*' -> at + 2;
            case '"' -> end(code, '"', at + 1) + 1;
            case '[' -> end(code, ']', at + 1) + 1;
            case 'E', 'e' -> isExponent(code, at) ? at + 2 : at + 1;
            case 'G', 'g' ->
                at
                        + GENERAL.stream()
                                .filter(name -> code.startsWith(name, at))
                                .findFirst()
                                .map(String::length)
                                .orElse(1);
            default -> at + 1;
        };
    }
}
