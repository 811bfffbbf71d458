package org.gongkai.warehouse;

import java.nio.charset.StandardCharsets;
import org.gongkai.submission.ContentHash;

/** Texts as the columns take them. */
final class Texts {
    private static final int DIGEST_LENGTH = 32;

    private Texts() {}

    /** At most so many characters, the last of them … where something was cut. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    /** The SHA-256 of a text, as 64 hexadecimal digits; a key for what is too long to be indexed. */
    static String key(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The first half of the SHA-256 over several texts. */
    static String digest(CharSequence... texts) {
        return key(String.join("\u001f", texts)).substring(0, DIGEST_LENGTH);
    }
}
