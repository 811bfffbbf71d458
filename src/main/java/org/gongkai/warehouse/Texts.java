package org.gongkai.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first half of the SHA-256 over several texts. */
    static String digest(CharSequence... texts) {
        return key(String.join("\u001f", texts)).substring(0, DIGEST_LENGTH);
    }

    /** The first half of the SHA-256 over documents and texts. */
    static String digest(byte[] document, byte[] other, CharSequence... texts) {
        MessageDigest sha256 = sha256();
        sha256.update(document);
        sha256.update(other);
        sha256.update(String.join("\u001f", texts).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest(), 0, DIGEST_LENGTH / 2);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
