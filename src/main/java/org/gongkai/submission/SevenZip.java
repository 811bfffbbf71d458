package org.gongkai.submission;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Turns a 7z archive into a ZIP of the same files, stored as they are, in a temporary file that vanishes with the
 * process: the files of a 7z are mostly compressed as one, so that any but the first would cost all before it.
 */
final class SevenZip {
    private static final String START = "7z\u00BC\u00AF\u0027\u001C";

    /** The dictionary of the strongest usual setting is 64 MB. */
    private static final int MEMORY_KB = 80 << 10;

    /** How many times the size from which one entry of a ZIP counts as a bomb a whole archive may have. */
    private static final int ENTRIES_IN_ONE = 64;

    private static final int LINK = 0120000;
    private static final int KIND = 0170000;

    /** The processor is asked for its time after so many bytes, which takes longer than a few of them do. */
    private static final long LOOK = 256L << 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ArchiveLimits limits;
    private final long compressed;
    private final long began = THREADS.getCurrentThreadCpuTime();
    private int entries;
    private long inflated;
    private long looked;

    private SevenZip(ArchiveLimits limits, long compressed) {
        this.limits = limits;
        this.compressed = compressed;
    }

    static boolean isStartOf(byte[] head) {
        int length = Math.min(head.length, START.length());
        return new String(head, 0, length, StandardCharsets.ISO_8859_1).equals(START);
    }

    /**
     * @param file is closed
     * @throws SubmissionRejected where it is encrypted, damaged or beyond a limit
     */
    static FileChannel asZip(FileChannel file, ArchiveLimits limits) throws IOException {
        FileChannel spool = spool();
        try (file;
                SevenZFile archive = SevenZFile.builder()
                        .setSeekableByteChannel(file)
                        .setMaxMemoryLimitKiB(MEMORY_KB)
                        .setUseDefaultNameForUnnamedEntries(true)
                        .get()) {
            new SevenZip(limits, file.size()).copy(archive, spool);
            return spool.position(0);
        } catch (IOException | RuntimeException unusable) {
            spool.close();
            throw rejection(unusable);
        }
    }

    private static SubmissionRejected rejection(Exception unusable) {
        if (unusable instanceof SubmissionRejected rejected) {
            return rejected;
        }
        if (unusable instanceof PasswordRequiredException) {
            return new SubmissionRejected(RejectionReason.ENCRYPTED, Particulars.NONE, unusable);
        }
        if (unusable instanceof MemoryLimitException memory) {
            long needed = memory.getMemoryNeededInKb() >> 10;
            return new SubmissionRejected(
                    RejectionReason.TOO_LARGE,
                    new Particulars(
                            "解压 7z 需要 " + needed + " MB 内存 > " + (MEMORY_KB >> 10),
                            "the 7z takes " + needed + " MB of memory > " + (MEMORY_KB >> 10)),
                    unusable);
        }
        return new SubmissionRejected(
                RejectionReason.UNREADABLE,
                new Particulars(
                        "7z 结构损坏或被截断，或压缩方法不能读取", "its 7z structure is damaged or cut off, or its method not read"),
                unusable);
    }

    static FileChannel spool() throws IOException {
        return FileChannel.open(
                Files.createTempFile("gongkai", ".zip"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** The ZIP is finished and not closed, which would close the file. */
    @SuppressWarnings("resource")
    private void copy(SevenZFile archive, FileChannel spool) throws IOException {
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(spool);
        zip.setMethod(ZipArchiveOutputStream.STORED);
        for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            count();
            if (!entry.isDirectory() && !entry.isAntiItem()) {
                copy(archive, entry, zip);
            }
        }
        requireTime();
        zip.finish();
    }

    private void count() {
        entries++;
        if (entries > limits.entries()) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE,
                    Particulars.beyond(entries, "个文件", "files", limits.entries(), "archive-entries"));
        }
    }

    private void copy(SevenZFile archive, SevenZArchiveEntry entry, ZipArchiveOutputStream zip) throws IOException {
        ZipArchiveEntry stored = new ZipArchiveEntry(entry.getName());
        int mode = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() >>> 16 : 0;
        if ((mode & KIND) == LINK) {
            stored.setUnixMode(mode);
        }
        zip.putArchiveEntry(stored);
        byte[] buffer = new byte[8192];
        for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
            inflate(read);
            if (inflated - looked >= LOOK) {
                looked = inflated;
                requireTime();
            }
            zip.write(buffer, 0, read);
        }
        zip.closeArchiveEntry();
    }

    /** Nobody who waits for a listing would end it. */
    private void requireTime() {
        Allowance.check();
        Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began);
        Duration allowed = limits.cpuTimeFor(inflated);
        if (took.compareTo(allowed) > 0) {
            throw new SubmissionRejected(
                    RejectionReason.TOOK_TOO_LONG,
                    "%.1f s > %.1f s (gongkai.limits.cpu-time)"
                            .formatted(took.toMillis() / 1e3, allowed.toMillis() / 1e3));
        }
    }

    private void inflate(int bytes) {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE,
                    Particulars.beyond(
                            inflated, "解压后字节", "bytes once decompressed", limits.inflatedBytes(), "archive-size"));
        }
        if (inflated > ENTRIES_IN_ONE * limits.ratioFrom() && inflated / compressed > limits.ratio()) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE,
                    Particulars.beyond(
                            inflated / compressed, "倍压缩比", "times as large", limits.ratio(), "archive-ratio"));
        }
    }
}
