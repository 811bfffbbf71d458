package org.gongkai.agency;

import java.text.Normalizer;

/** Text as it is compared: NFKC, brackets half width, simplified characters, no white space. */
final class PlainText {
    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean compatibility = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                plain.append(plain((char) (c - 0xFEE0)));
            } else if (!isSpace(c)) {
                plain.append(plain(c));
                compatibility |= isCompatibility(c);
            }
        }
        return compatibility ? Normalizer.normalize(plain, Normalizer.Form.NFKC) : plain.toString();
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
        return (c >= '\u2E80' && c <= '\u2FDF')
                || (c >= '\u3200' && c <= '\u33FF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFE30' && c <= '\uFEFE')
                || (c >= '\uFF5F' && c <= '\uFFEF')
                || (c >= '\u2460' && c <= '\u24FF');
    }
}
