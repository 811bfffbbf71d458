package org.gongkai.form;

import java.text.Normalizer;

/** Brings printed text to one form: NFKC, simplified characters, no white space. */
public final class Characters {
    private static final char[] SIMPLIFIED = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < SIMPLIFIED.length; c++) {
            SIMPLIFIED[c] = (char) c;
        }
        for (String pair : FormFile.open("characters.yaml").text("traditional").split("\\s+")) {
            SIMPLIFIED[pair.charAt(0)] = pair.charAt(1);
        }
    }

    private Characters() {}

    /** The text in NFKC with simplified characters and without white space, zero-width characters or quotes. */
    public static String folded(String text) {
        if (isPlain(text)) {
            return text;
        }
        String compatible = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (!isSpace(c)) {
                folded.append(SIMPLIFIED[c]);
            }
        }
        return folded.toString();
    }

    /** Whether the text is printable ASCII without spaces, as most figures are, and so is folded already. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** The letters, digits and hanzi of a folded text: what is left when punctuation is a matter of taste. */
    static String bare(String folded) {
        StringBuilder bare = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Whether the text has a hanzi or letter, without which it is no label. */
    static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\uFEFF'
                || c == '\u00AD';
    }
}
