package org.gongkai.agency;

import java.text.Normalizer;

/** Text as it is compared: NFKC, brackets half width, simplified characters, no white space. */
final class PlainText {
    private PlainText() {}

    /** What becomes of each character; nothing of white space. */
    private static final char[] FORMS = forms();

    private static final char DROPPED = '\0';

    static String of(String text) {
        char[] plain = new char[text.length()];
        int length = 0;
        boolean compatibility = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char form = FORMS[c];
            if (form != DROPPED) {
                plain[length++] = form;
                compatibility |= isCompatibility(c);
            }
        }
        String all = new String(plain, 0, length);
        return compatibility ? Normalizer.normalize(all, Normalizer.Form.NFKC) : all;
    }

    private static char[] forms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < forms.length; c++) {
            char half = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : (char) c;
            forms[c] = isSpace((char) c) ? DROPPED : plain(half);
        }
        return forms;
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || (c >= '\u2000' && c <= '\u200F')
                || c == '\u2028'
                || c == '\u202F'
                || c == '\u00AD';
    }

    private static char plain(char c) {
        return switch (c) {
            case '〔', '【', '﹝', '〖', '[' -> '(';
            case '〕', '】', '﹞', '〗', ']' -> ')';
            default -> Simplified.of(c);
        };
    }

    /** Radicals, ligatures, squared and half-width forms: rare, so the whole normalisation is spared without them. */
    private static boolean isCompatibility(char c) {
        if (c < '\u2460' || (c >= '一' && c <= '龥')) {
            return false;
        }
        return (c >= '\u2E80' && c <= '\u2FDF')
                || (c >= '\u3200' && c <= '\u33FF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFE30' && c <= '\uFEFE')
                || (c >= '\uFF5F' && c <= '\uFFEF')
                || (c >= '\u2460' && c <= '\u24FF');
    }
}
