package org.gongkai.submission;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP archive whose entries can be read one by one; archives inside it are laid open too, each decompressed once into
 * a temporary file that vanishes with the process. Not thread safe.
 */
final class OpenArchive implements Closeable {
    private final ArchiveLimits limits;
    private final List<ZipFile> zips = new ArrayList<>();
    private final List<ArchiveMember> members = new ArrayList<>();
    private final List<ArchiveMember> manifests = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private int entries;
    private long inflated;
    private long unpacked;
    private long ignored;

    private OpenArchive(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws SubmissionRejected where the archive as a whole cannot be used: empty, or beyond a limit
     * @throws IOException where it cannot be read
     */
    static OpenArchive open(Path file, ArchiveLimits limits) throws IOException {
        OpenArchive archive = new OpenArchive(limits);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            boolean sevenZip = ZipFormat.isSevenZip(channel);
            ZipFile zip = ZipFormat.open(channel, limits);
            archive.zips.add(zip);
            archive.add(zip, "", 1);
            archive.unpacked += sevenZip ? archive.inflated : 0;
            archive.members.sort(Comparator.comparing(ArchiveMember::path, OpenArchive::compareBytes));
            return archive;
        } catch (IOException | RuntimeException unusable) {
            archive.close();
            throw unusable;
        }
    }

    private static int compareBytes(String one, String other) {
        return java.util.Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** In the order of the bytes of their paths. */
    List<ArchiveMember> members() {
        return Collections.unmodifiableList(members);
    }

    /** Ignored as files, since they speak of the others. */
    List<ArchiveMember> manifests() {
        return Collections.unmodifiableList(manifests);
    }

    long ignored() {
        return ignored;
    }

    /** Bytes in temporary files, which it would take work to write again. */
    long unpacked() {
        return unpacked;
    }

    private void add(ZipFile zip, String prefix, int depth) throws IOException {
        int before = members.size();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            EntryName name = EntryName.of(entry);
            count(entry);
            if (!name.folder() && name.isIgnored()) {
                ignored++;
                if (name.isManifest()) {
                    manifests.add(new ArchiveMember(
                            prefix + name.path(), Math.max(0, entry.getSize()), zip, entry, trouble(zip, entry)));
                }
            } else if (!name.folder()) {
                add(zip, entry, unique(prefix + name.path()), name, depth);
            }
        }
        if (members.size() == before) {
            throw new SubmissionRejected(RejectionReason.EMPTY_ARCHIVE, "");
        }
    }

    private void count(ZipArchiveEntry entry) {
        entries++;
        inflated += Math.max(0, entry.getSize());
        if (entries > limits.entries()) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE,
                    Particulars.beyond(entries, "个文件", "files", limits.entries(), "archive-entries"));
        }
        if (inflated > limits.inflatedBytes()) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE,
                    Particulars.beyond(
                            inflated, "解压后字节", "bytes once decompressed", limits.inflatedBytes(), "archive-size"));
        }
    }

    /** Two entries of one name are two files. */
    private String unique(String path) {
        String name = path;
        int dot = path.lastIndexOf('.') > path.lastIndexOf('/') + 1 ? path.lastIndexOf('.') : path.length();
        for (int number = 2; !paths.add(name); number++) {
            name = path.substring(0, dot) + " (" + number + ")" + path.substring(dot);
        }
        return name;
    }

    private void add(ZipFile zip, ZipArchiveEntry entry, String path, EntryName name, int depth) throws IOException {
        Optional<SubmissionRejected> trouble = name.trouble().or(() -> trouble(zip, entry));
        if (trouble.isEmpty() && mayBeArchive(zip, entry)) {
            Inner inner = inner(zip, entry, path);
            trouble = inner.trouble();
            if (inner.zip().isPresent()) {
                trouble = addInner(inner.zip().get(), path, depth);
                if (trouble.isEmpty()) {
                    return;
                }
            }
        }
        members.add(new ArchiveMember(path, Math.max(0, entry.getSize()), zip, entry, trouble));
    }

    private Optional<SubmissionRejected> trouble(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return rejected(RejectionReason.ENCRYPTED, Particulars.NONE);
        }
        if (entry.isUnixSymlink()) {
            return rejected(RejectionReason.LINK_NOT_FOLLOWED, Particulars.NONE);
        }
        if (!zip.canReadEntryData(entry)) {
            return rejected(
                    RejectionReason.UNREADABLE,
                    new Particulars(
                            "压缩方法 " + entry.getMethod() + " 不能读取",
                            "compression method " + entry.getMethod() + " is not read"));
        }
        return limits.isBomb(entry.getCompressedSize(), entry.getSize())
                ? rejected(
                        RejectionReason.TOO_LARGE,
                        new Particulars(
                                entry.getCompressedSize() + " 字节解压后为 " + entry.getSize() + "，超过 " + limits.ratio()
                                        + " 倍 (gongkai.limits.archive-ratio)",
                                entry.getCompressedSize() + " bytes become " + entry.getSize() + ", more than "
                                        + limits.ratio() + " times (gongkai.limits.archive-ratio)"))
                : Optional.empty();
    }

    private static Optional<SubmissionRejected> rejected(RejectionReason reason, Particulars detail) {
        return Optional.of(new SubmissionRejected(reason, detail));
    }

    private static boolean mayBeArchive(ZipFile zip, ZipArchiveEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return ZipFormat.mayBeArchive(in.readNBytes(ZipFormat.HEAD));
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** Why the inner archive stays closed, if so; what is beyond the limits of the whole is the whole's trouble. */
    private Optional<SubmissionRejected> addInner(ZipFile inner, String path, int depth) throws IOException {
        if (depth == limits.depth()) {
            return rejected(
                    RejectionReason.TOO_LARGE,
                    Particulars.beyond(depth + 1L, "层压缩包嵌套", "archives in each other", depth, "archive-depth"));
        }
        try {
            add(inner, path + "!/", depth + 1);
            return Optional.empty();
        } catch (SubmissionRejected unusable) {
            if (unusable.reason() == RejectionReason.EMPTY_ARCHIVE) {
                return Optional.of(unusable);
            }
            throw unusable;
        }
    }

    /**
     * An archive inside this one; neither where it is a document or damaged, which its reader will tell.
     *
     * @param trouble why it cannot be opened, such as the password of a 7z
     */
    private record Inner(Optional<ZipFile> zip, Optional<SubmissionRejected> trouble) {}

    private Inner inner(ZipFile zip, ZipArchiveEntry entry, String path) throws IOException {
        FileChannel spool = SevenZip.spool();
        try {
            copy(
                    new ArchiveMember(path, entry.getSize(), zip, entry, Optional.empty()),
                    Channels.newOutputStream(spool));
            unpacked += spool.size();
            boolean sevenZip = ZipFormat.isSevenZip(spool);
            ZipFile inner = ZipFormat.open(spool.position(0), limits);
            zips.add(inner);
            boolean archive = sevenZip || !ZipFormat.isDocument(inner);
            return new Inner(archive ? Optional.of(inner) : Optional.empty(), Optional.empty());
        } catch (ZipException damaged) {
            spool.close();
            return new Inner(Optional.empty(), Optional.empty());
        } catch (SubmissionRejected unusable) {
            spool.close();
            return new Inner(Optional.empty(), Optional.of(unusable));
        }
    }

    /**
     * The bytes of one file.
     *
     * @throws SubmissionRejected where they are too many or damaged
     */
    byte[] read(ArchiveMember member, long limit) {
        if (member.trouble().isPresent()) {
            throw member.trouble().get();
        }
        if (member.size() > limit) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE, Particulars.beyond(member.size(), "字节", "bytes", limit, "file-size"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(member.size()));
        copy(member, bytes);
        return bytes.toByteArray();
    }

    /** No more than the stated size, and the checksum compared: commons-compress leaves both to its caller. */
    private static void copy(ArchiveMember member, OutputStream out) {
        CRC32 checksum = new CRC32();
        long left = member.size();
        byte[] buffer = new byte[8192];
        try (InputStream in = member.zip().getInputStream(member.entry())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("more bytes than stated");
                }
                checksum.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new SubmissionRejected(
                    RejectionReason.UNREADABLE,
                    new Particulars("压缩包内的数据损坏，无法解压", "its data in the archive are damaged"),
                    damaged);
        }
        if (left > 0 || checksum.getValue() != member.entry().getCrc()) {
            throw new SubmissionRejected(
                    RejectionReason.UNREADABLE,
                    new Particulars("大小或校验和与压缩包所记不符", "its size or checksum is not what the archive states"));
        }
    }

    @Override
    public void close() throws IOException {
        for (ZipFile zip : zips) {
            zip.close();
        }
    }
}
