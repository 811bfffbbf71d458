package org.gongkai.document;

/**
 * The part of a number format for positive numbers (ECMA-376 part 1, 18.8.31).
 *
 * @param suffix the text after the last digit, without padding
 * @param isScaled whether it prints fewer digits than the number has: a comma after the last digit, or a decimal point
 *     or unit that is only text between digits
 */
record FormatCode(String suffix, boolean isScaled) {

    static FormatCode parse(String code) {
        StringBuilder literal = new StringBuilder();
        boolean digits = false;
        boolean scaled = false;
        int at = 0;
        while (at < code.length() && code.charAt(at) != ';') {
            char c = code.charAt(at);
            if (isDigit(code, at)) {
                scaled |= digits && !literal.toString().isBlank();
                digits = true;
                literal.setLength(0);
            } else if (c == ',') {
                scaled |= digits && !hasDigitAfter(code, at + 1);
            } else if (c == '"') {
                literal.append(code, at + 1, end(code, '"', at + 1));
            } else if (c == '\\' || c == '!') {
                literal.append(code, at + 1, Math.min(at + 2, code.length()));
            } else if (c > 0x7F) {
                literal.append(c);
            }
            at = next(code, at);
        }
        return new FormatCode(digits ? literal.toString().strip() : "", scaled);
    }

    private static boolean isDigit(String code, int at) {
        return "0#?G".indexOf(code.charAt(at)) >= 0;
    }

    private static boolean hasDigitAfter(String code, int at) {
        return at < code.length() && isDigit(code, at);
    }

    private static int end(String code, char mark, int from) {
        int end = code.indexOf(mark, from);
        return end < 0 ? code.length() : end;
    }

    /** Escapes, padding and fillers take the next character with them; quotes and brackets all up to their end. */
    static int next(String code, int at) {
        return switch (code.charAt(at)) {
            case '\\', '!', '_', '*' -> at + 2;
            case '"' -> end(code, '"', at + 1) + 1;
            case '[' -> end(code, ']', at + 1) + 1;
            case 'G' -> code.startsWith("General", at) ? at + 7 : at + 1;
            default -> at + 1;
        };
    }
}
