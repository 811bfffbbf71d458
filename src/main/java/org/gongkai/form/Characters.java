package org.gongkai.form;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Brings printed text to one form: NFKC, simplified characters, no white space. */
public final class Characters {
    private static final Map<Character, Character> SIMPLIFIED = new HashMap<>();

    static {
        for (String pair : FormFile.open("characters.yaml").text("traditional").split("\\s+")) {
            SIMPLIFIED.put(pair.charAt(0), pair.charAt(1));
        }
    }

    private Characters() {}

    /** The text in NFKC with simplified characters and without white space, zero-width characters or quotes. */
    public static String folded(String text) {
        String compatible = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (!isSpace(c)) {
                folded.append(SIMPLIFIED.getOrDefault(c, c).charValue());
            }
        }
        return folded.toString();
    }

    /** The letters, digits and hanzi of a folded text: what is left when punctuation is a matter of taste. */
    static String bare(String folded) {
        StringBuilder bare = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Whether the text has a hanzi or letter, without which it is no label. */
    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
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
