package org.gongkai.submission;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a submission, never altered. */
public final class Content {
    private final byte[] bytes;
    private final ContentHash hash;

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.hash = ContentHash.of(bytes);
    }

    /** Takes the array over: the caller must not write to it afterwards. */
    public static Content of(byte[] bytes) {
        return new Content(bytes);
    }

    public static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    public ContentHash hash() {
        return hash;
    }

    public int size() {
        return bytes.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** A copy of the first bytes, by which a format is told. */
    public byte[] head(int length) {
        return java.util.Arrays.copyOf(bytes, Math.min(length, bytes.length));
    }

    /** The bytes themselves, for readers that need an array; not to be written to. */
    public byte[] bytes() {
        return bytes;
    }
}
