package org.gongkai.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the sections of a number format (ECMA-376 part 1, 18.8.31): what it prints before and behind the digits of a number.
 *
 * @param condition of the numbers that it is for, such as {@code =0}
 * @param prefix the text before the first digit
 * @param suffix the text after the last digit; the whole text where there is no digit
 * @param digits which of its digits it prints
 * @param altersDigits whether it prints other digits than the number has: a comma after the last one divides, and text
 *     between digits or beside them reads as more
 * @param percent whether it prints hundredths
 * @param colored whether it is printed in a colour, which alone can say that a number is negative
 */
record FormatSection(
        Optional<Condition> condition,
        String prefix,
        String suffix,
        Digits digits,
        boolean altersDigits,
        boolean percent,
        boolean colored) {

    enum Digits {
        NONE,

        /** Those that a number has, and none of a zero. */
        OPTIONAL,
        ALL
    }

    /** A comparison with a number. */
    record Condition(String operator, BigDecimal limit) {
        private static final Pattern FORM = Pattern.compile("(<=|>=|<>|<|>|=)(-?\\d+(?:\\.\\d+)?)");

        static Optional<Condition> of(String bracketed) {
            Matcher matcher = FORM.matcher(bracketed.replace(" ", ""));
            return matcher.matches()
                    ? Optional.of(new Condition(matcher.group(1), new BigDecimal(matcher.group(2))))
                    : Optional.empty();
        }

        boolean holds(BigDecimal number) {
            int order = number.compareTo(limit);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }
    }

    /** What says nothing of a number: spaces, plus, the signs of the currency, which headers state in words. */
    private static final Pattern SILENT = Pattern.compile("[¥￥$€£+\\s\\u3000\\u00A0]");

    private static final Pattern SAYS = Pattern.compile("[\\p{L}\\p{N}%(（\\[【↑↓*#~<>−－–—/)）】\\]-]");

    private static final Pattern ENDS_IN_DIGIT = Pattern.compile("[\\p{Nd}.]$");
    private static final Pattern BEGINS_WITH_DIGIT = Pattern.compile("^[\\p{Nd}.,]");

    /** Without what says nothing, so that most sections are plain. */
    FormatSection {
        altersDigits |= digits != Digits.NONE
                && (ENDS_IN_DIGIT.matcher(prefix).find()
                        || BEGINS_WITH_DIGIT.matcher(suffix).find());
        prefix = said(prefix, digits);
        suffix = said(suffix, digits);
    }

    private static String said(String text, Digits digits) {
        String said = SILENT.matcher(text).replaceAll("");
        return digits == Digits.NONE || SAYS.matcher(said).find() ? said : "";
    }

    /** Whether it prints numbers from zero as they are. */
    boolean isPlain() {
        return printsAll() && prefix.isEmpty();
    }

    /** Whether it prints negative numbers as they are, and no others. */
    boolean isPlainNegative() {
        return printsAll() && prefix.equals("-");
    }

    private boolean printsAll() {
        return digits == Digits.ALL && condition.isEmpty() && suffix.isEmpty() && !altersDigits && !percent;
    }

    /** The text that it prints instead of any number. */
    String text() {
        return prefix + suffix;
    }
}
