package org.gongkai.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A list of lists of texts, written as JSON in UTF-8 just as Jackson writes it. Nearly all texts of a report are short and
 * plain, for which a generator that knows all of JSON spends most of its time on asking what may come next.
 */
final class QuotedTexts {
    /** What stands behind the backslash for the control characters that have a letter. */
    private static final String ESCAPED = "\b\t\n\f\r\"\\";

    private static final String ESCAPES = "btnfr\"\\";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final byte[] NONE = "null".getBytes(StandardCharsets.US_ASCII);

    /** The most bytes that one character comes to, as in <code>&#92;u001F</code>. */
    private static final int WIDEST = 6;

    private byte[] bytes;
    private int length;
    private boolean first = true;

    /** @param expected about how many bytes it will come to */
    QuotedTexts(int expected) {
        bytes = new byte[expected + 2];
        put('[');
    }

    void beginList() {
        separate();
        put('[');
        first = true;
    }

    void endList() {
        put(']');
        first = false;
    }

    void add(String text) {
        separate();
        int characters = text.length();
        require(characters + 2);
        bytes[length++] = '"';
        for (int i = plainStart(text); i < characters; i++) {
            require(characters - i + WIDEST);
            add(text.charAt(i));
        }
        put('"');
    }

    /** Writes as much of a text as needs one byte a character, and says how much that was. */
    private int plainStart(String text) {
        byte[] target = bytes;
        int start = length;
        int plain = 0;
        int characters = text.length();
        while (plain < characters && isPlain(text.charAt(plain))) {
            target[start + plain] = (byte) text.charAt(plain);
            plain++;
        }
        length = start + plain;
        return plain;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c <= 0x7f && c != '"' && c != '\\';
    }

    private void add(char c) {
        if (isPlain(c)) {
            bytes[length++] = (byte) c;
        } else if (c < 0x80 || Character.isSurrogate(c)) {
            escape(c);
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3f));
        } else {
            bytes[length++] = (byte) (0xe0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
            bytes[length++] = (byte) (0x80 | (c & 0x3f));
        }
    }

    private void escape(char c) {
        int known = ESCAPED.indexOf(c);
        String escape = known >= 0 ? ESCAPES.substring(known, known + 1) : "u" + HEX.toHexDigits(c);
        bytes[length++] = '\\';
        add(escape.getBytes(StandardCharsets.US_ASCII));
    }

    void addNone() {
        separate();
        add(NONE);
    }

    /** The whole, once all lists have ended. */
    byte[] toBytes() {
        put(']');
        return Arrays.copyOf(bytes, length);
    }

    private void separate() {
        if (!first) {
            put(',');
        }
        first = false;
    }

    private void add(byte[] more) {
        require(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void put(char ascii) {
        require(1);
        bytes[length++] = (byte) ascii;
    }

    private void require(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
