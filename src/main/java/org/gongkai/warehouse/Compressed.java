package org.gongkai.warehouse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes as {@code COMPRESS()} of MySQL and MariaDB makes them, so that {@code UNCOMPRESS()} reads them in SQL: the length
 * as four bytes, the lowest first, and a zlib stream. A ninth of the size of a report's figures, and half the work of the
 * database.
 */
final class Compressed {
    private static final int HEADER = Integer.BYTES;

    private final byte[] bytes;

    private Compressed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Bytes that are compressed already. */
    static Compressed stored(byte[] bytes) {
        return new Compressed(bytes);
    }

    static Compressed of(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteBuffer target = ByteBuffer.allocate(HEADER + worstCase(plain.length));
            target.order(ByteOrder.LITTLE_ENDIAN).putInt(plain.length);
            while (!deflater.finished()) {
                deflater.deflate(target);
            }
            return new Compressed(Arrays.copyOf(target.array(), target.position()));
        } finally {
            deflater.end();
        }
    }

    /** What zlib may need where nothing can be compressed. */
    private static int worstCase(int length) {
        return length + length / 1_000 + 64;
    }

    /** As they are stored; not to be written to. */
    byte[] bytes() {
        return bytes;
    }

    byte[] expand() {
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] plain = new byte[length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, HEADER, bytes.length - HEADER);
            int read = inflater.inflate(plain);
            if (read < length) {
                throw new IllegalStateException("of %d compressed bytes %d could be read".formatted(length, read));
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalStateException("not compressed bytes", e);
        } finally {
            inflater.end();
        }
    }
}
