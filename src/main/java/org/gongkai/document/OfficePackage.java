package org.gongkai.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The ZIP of parts that is an Office Open XML file (ECMA-376 part 2). Part names are matched without regard to case,
 * as the standard asks, and with the backslashes that some writers put in.
 */
final class OfficePackage implements AutoCloseable {
    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long inflated;

    private OfficePackage(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        Collections.list(zip.getEntries()).forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    }

    static OfficePackage open(byte[] bytes, Limits limits) throws IOException {
        limits.checkEntries(ZipEntries.in(bytes));
        return new OfficePackage(ZipFile.builder().setByteArray(bytes).get(), limits);
    }

    private static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The parts in a folder, such as {@code xl/media/}, in order. */
    List<String> partsIn(String folder) {
        return parts.keySet().stream()
                .filter(part -> part.startsWith(key(folder)))
                .sorted()
                .toList();
    }

    /** The part's decompressed bytes, which count against the limit as they are read. */
    Optional<InputStream> part(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(key(name));
        return entry == null ? Optional.empty() : Optional.of(new Verified(entry, zip.getInputStream(entry)));
    }

    /** @throws IOException where the package lacks the part */
    InputStream required(String name) throws IOException {
        return part(name).orElseThrow(() -> new IOException("missing part " + name));
    }

    /** Where a relationship leads: a target is relative to the folder of the part that names it. */
    static String resolve(String part, String target) {
        Deque<String> path = new ArrayDeque<>();
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** The part that lists the relationships of another, such as {@code xl/_rels/workbook.xml.rels}. */
    static String relationshipsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts towards the limit, and compares the checksum at the end: a flipped bit can turn one digit into another. */
    private final class Verified extends FilterInputStream {
        private final ZipArchiveEntry entry;
        private final CRC32 checksum = new CRC32();
        private long own;

        Verified(ZipArchiveEntry entry, InputStream in) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                checksum.update(buffer, offset, read);
                inflated += read;
                own += read;
                limits.checkInflated(inflated);
                limits.checkRatio(own, entry.getCompressedSize());
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            try {
                transferTo(OutputStream.nullOutputStream());
                if (checksum.getValue() != entry.getCrc()) {
                    throw new IOException("wrong checksum of " + entry.getName());
                }
            } finally {
                super.close();
            }
        }
    }
}
