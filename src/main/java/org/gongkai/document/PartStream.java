package org.gongkai.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The decompressed bytes of one part of an Office file. The checksum is compared at the end: a flipped bit can turn one
 * digit into another.
 */
final class PartStream extends FilterInputStream {
    private final ZipArchiveEntry entry;
    private final LongConsumer counted;
    private final Limits limits;
    private final CRC32 checksum = new CRC32();
    private long own;

    /** @param counted told of the bytes as they are read */
    PartStream(ZipArchiveEntry entry, InputStream in, Limits limits, LongConsumer counted) {
        super(in);
        this.entry = entry;
        this.limits = limits;
        this.counted = counted;
    }

    String part() {
        return entry.getName();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = inflate(buffer, offset, length);
        if (read > 0) {
            checksum.update(buffer, offset, read);
            own += read;
            counted.accept(read);
            limits.checkRatio(own, entry.getCompressedSize());
        }
        return read;
    }

    private int inflate(byte[] buffer, int offset, int length) {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException | IllegalArgumentException damaged) {
            throw Damage.ofPart(part(), "无法解压", "cannot be decompressed", damaged);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            transferTo(OutputStream.nullOutputStream());
            if (checksum.getValue() != entry.getCrc()) {
                throw Damage.of("部件 " + part() + " 的校验和不符", "the checksum of the part " + part() + " is wrong");
            }
        } finally {
            super.close();
        }
    }
}
