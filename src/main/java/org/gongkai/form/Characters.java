package org.gongkai.form;

import java.text.Normalizer;
import java.util.Optional;

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

    private static final char FULL_WIDTH = '\uFEE0';

    private Characters() {}

    /** The text in NFKC with simplified characters and without white space, zero-width characters or quotes. */
    public static String folded(String text) {
        return isPlain(text) ? text : quicklyFolded(text).orElseGet(() -> fullyFolded(text));
    }

    /** Hanzi, ASCII, its full-width forms and common punctuation need no Unicode tables; empty where there is more. */
    private static Optional<String> quicklyFolded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHanzi(c)) {
                folded.append(SIMPLIFIED[c]);
            } else if ((c > ' ' && c <= '~') || isUsualPunctuation(c)) {
                folded.append(SIMPLIFIED[c]);
            } else if (c >= '\uFF01' && c <= '\uFF5E') {
                folded.append(SIMPLIFIED[c - FULL_WIDTH]);
            } else if (c != ' ' && c != '\u3000' && c != '\u00A0' && c != '\n') {
                return Optional.empty();
            }
        }
        return Optional.of(folded.toString());
    }

    /** 、。《》「」『』【】〔〕 and dashes and quotes, which are their own compatible forms. */
    private static boolean isUsualPunctuation(char c) {
        return c == '\u3001'
                || c == '\u3002'
                || (c >= '\u300A' && c <= '\u3011')
                || c == '\u3014'
                || c == '\u3015'
                || c == '\u2014'
                || (c >= '\u2018' && c <= '\u201D');
    }

    /** Whether a text begins, white space aside, with a hanzi other than those given, which are simplified. */
    public static boolean beginsWithHanziOtherThan(String hanzi, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                return isHanzi(c) && hanzi.indexOf(SIMPLIFIED[c]) < 0;
            }
        }
        return false;
    }

    /** Whether two texts are folded to the same; of most that are not, one of the first hanzi tells. */
    public static boolean areSame(String one, String other) {
        int both = Math.min(one.length(), other.length());
        for (int i = 0; i < both && isHanzi(one.charAt(i)) && isHanzi(other.charAt(i)); i++) {
            if (SIMPLIFIED[one.charAt(i)] != SIMPLIFIED[other.charAt(i)]) {
                return false;
            }
        }
        return one.equals(other) || folded(one).equals(folded(other));
    }

    private static String fullyFolded(String text) {
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

    /** Whether the text is simplified hanzi, ASCII and common punctuation without spaces, and so is folded already. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = isHanzi(c) ? SIMPLIFIED[c] == c : (c > ' ' && c <= '~') || isUsualPunctuation(c);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** The letters, digits and hanzi of a folded text: what is left when punctuation is a matter of taste. */
    static String bare(String folded) {
        StringBuilder bare = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            if (Character.isLetterOrDigit(folded.codePointAt(i))) {
                bare.appendCodePoint(folded.codePointAt(i));
            }
        }
        return bare.toString();
    }

    /** Whether it is one of the hanzi that all texts are made of, which are their own compatible forms. */
    static boolean isHanzi(char c) {
        return c >= '\u4E00' && c <= '\u9FA5';
    }

    static char simplified(char c) {
        return SIMPLIFIED[c];
    }

    /** Whether the text has a hanzi or letter, without which it is no label. */
    static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            char c = text.charAt(i);
            if (isHanzi(c) || (c > '9' && Character.isLetter(text.codePointAt(i)))) {
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
