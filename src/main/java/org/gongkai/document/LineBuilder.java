package org.gongkai.document;

/** Gathers the text of one line, white space folded as a browser does: runs to one space, none at either end. */
final class LineBuilder {
    private static final char RAISED = '^';

    private final StringBuilder line = new StringBuilder();
    private boolean spacePending;

    /** Where the last raised text ends, if with a digit, and how it is raised. */
    private int raisedEnd = -1;

    private String raisedHow = "";

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
        if (line.length() == raisedEnd && !spacePending && Character.isDigit(text.charAt(start))) {
            line.append(RAISED);
        }
        spacePending = false;
        line.append(text, start, end);
    }

    /** Appends text in which white space means itself. */
    void appendUnfolded(String text) {
        line.append(text.replace('\u00A0', ' '));
    }

    /**
     * Keeps a raised {@code 1} after {@code 12} from reading as 121, and before it as 112: a mark stands between. What is
     * raised alike stands on one line.
     *
     * @param raised the text that follows
     */
    void separateDigits(String raised, String how) {
        String folded = raised.strip();
        boolean goesOn = line.length() == raisedEnd && how.equals(raisedHow);
        if (folded.isEmpty()) {
            return;
        }
        if (goesOn) {
            raisedEnd = -1;
        } else if (endsInDigit(line) && Character.isDigit(folded.charAt(0))) {
            line.append(RAISED);
            spacePending = false;
        }
        int space = spacePending && line.length() > 0 ? 1 : 0;
        raisedEnd = endsInDigit(folded) ? line.length() + space + folded.length() : -1;
        raisedHow = how;
    }

    private static boolean endsInDigit(CharSequence text) {
        return text.length() > 0 && Character.isDigit(text.charAt(text.length() - 1));
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
        raisedEnd = -1;
        if (line.length() == 0) {
            return "";
        }
        String text = line.toString();
        line.setLength(0);
        return text;
    }
}
