package org.gongkai.document;

import java.util.Locale;

/** How Word writes the number of a paragraph (ECMA-376 part 1, 17.18.59). */
final class WordNumeral {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int CIRCLED = 20;
    private static final int LETTERS = 26;

    private WordNumeral() {}

    /** Empty in a format that shows no number, or that reports do not use. */
    static String of(String format, int number) {
        return switch (format) {
            case "decimal", "decimalHalfWidth" -> String.valueOf(number);
            case "decimalZero" -> "%02d".formatted(number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> counting(number);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= CIRCLED ? String.valueOf((char) ('\u2460' + number - 1)) : "";
            case "upperLetter" -> number <= LETTERS ? String.valueOf((char) ('A' + number - 1)) : "";
            case "lowerLetter" -> of("upperLetter", number).toLowerCase(Locale.ROOT);
            default -> "";
        };
    }

    private static String counting(int number) {
        if (number >= HUNDRED) {
            return "";
        }
        int tens = number / TEN;
        String ones = number % TEN == 0 ? "" : String.valueOf(DIGITS.charAt(number % TEN));
        return (tens > 1 ? String.valueOf(DIGITS.charAt(tens)) : "") + (tens > 0 ? "十" : "") + ones;
    }

    private static String digits(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }
}
