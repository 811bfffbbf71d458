package org.gongkai.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The mark at the start of a text that names its charset; UTF-16 without one is told by the zero byte beside {@code <}. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 3, "\u00EF\u00BB\u00BF"),
    UTF_16LE(StandardCharsets.UTF_16LE, 2, "\u00FF\u00FE"),
    UTF_16BE(StandardCharsets.UTF_16BE, 2, "\u00FE\u00FF"),
    MARKUP_IN_UTF_16LE(StandardCharsets.UTF_16LE, 0, "<\0"),
    MARKUP_IN_UTF_16BE(StandardCharsets.UTF_16BE, 0, "\0<"),
    NONE(StandardCharsets.UTF_8, 0, "");

    private final Charset charset;
    private final int length;
    private final String start;

    ByteOrderMark(Charset charset, int length, String start) {
        this.charset = charset;
        this.length = length;
        this.start = start;
    }

    static ByteOrderMark of(byte[] bytes) {
        for (ByteOrderMark mark : values()) {
            if (Signature.startsWith(bytes, mark.start)) {
                return mark;
            }
        }
        return NONE;
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return length;
    }
}
