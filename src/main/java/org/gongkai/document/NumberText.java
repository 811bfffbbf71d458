package org.gongkai.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes a number of a workbook as it was typed: in full, without exponent and without the noise of binary storage. */
final class NumberText {
    /** Excel keeps and shows no more significant digits than these. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    /** If rounding to 15 digits leaves so few, then what it took away was noise, as in 0.30000000000000004. */
    private static final int SHORT = 12;

    private static final int MOST_DIGITS = 17;

    private static final int LONGEST_PLAIN = 400;

    private NumberText() {}

    /** @param literal as stored in XML, such as {@code 1887.2144740000001} or {@code 1E-3}; returned if no number */
    static String of(String literal) {
        if (isShortWholeNumber(literal) || literal.length() > LONGEST_PLAIN) {
            return literal;
        }
        if (literal.endsWith(".0") && isShortWholeNumber(literal.substring(0, literal.length() - 2))) {
            return literal.substring(0, literal.length() - 2);
        }
        try {
            BigDecimal exact = new BigDecimal(literal.strip());
            return exact.precision() <= SHOWN.getPrecision() ? plain(exact) : of(exact.doubleValue());
        } catch (NumberFormatException notANumber) {
            return literal;
        }
    }

    private static boolean isShortWholeNumber(String literal) {
        int length = literal.length();
        if (length == 0 || length > SHOWN.getPrecision() || (length > 1 && literal.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The fewest digits that are this number, or fewer still where the rest can only be noise. */
    static String of(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return String.valueOf(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shown = exact.round(SHOWN);
        if (shown.stripTrailingZeros().precision() <= SHORT) {
            return plain(shown);
        }
        for (int digits = SHOWN.getPrecision(); digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs((long) stripped.scale()) > LONGEST_PLAIN ? stripped.toString() : stripped.toPlainString();
    }
}
