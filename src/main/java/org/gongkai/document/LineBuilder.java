package org.gongkai.document;

/** Gathers the text of one line, white space folded as a browser does: runs to one space, none at either end. */
final class LineBuilder {
    private final StringBuilder line = new StringBuilder();
    private boolean spacePending;

    void append(String text) {
        int length = text.length();
        int at = 0;
        while (at < length) {
            int start = at;
            while (at < length && !isSpace(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                appendWord(text, start, at);
            }
            if (at < length) {
                spacePending = true;
                at++;
            }
        }
    }

    private void appendWord(String text, int start, int end) {
        if (spacePending && line.length() > 0) {
            line.append(' ');
        }
        spacePending = false;
        line.append(text, start, end);
    }

    /** Appends text in which white space means itself. */
    void appendUnfolded(String text) {
        line.append(text.replace('\u00A0', ' '));
    }

    /** Keeps a raised {@code 1} after {@code 12} from reading as 121: the footnote mark or exponent becomes {@code ^1}. */
    void separateDigits(String raised) {
        String folded = raised.strip();
        boolean afterDigit = line.length() > 0 && Character.isDigit(line.charAt(line.length() - 1));
        if (afterDigit && !folded.isEmpty() && Character.isDigit(folded.charAt(0))) {
            line.append('^');
            spacePending = false;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
    }

    boolean isEmpty() {
        return line.length() == 0;
    }

    /** The line gathered so far, which goes on. */
    String soFar() {
        return line.toString();
    }

    /** The line gathered so far, empty if none; starts the next one. */
    String take() {
        spacePending = false;
        if (line.length() == 0) {
            return "";
        }
        String text = line.toString();
        line.setLength(0);
        return text;
    }
}
