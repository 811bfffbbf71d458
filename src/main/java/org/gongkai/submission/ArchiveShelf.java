package org.gongkai.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Keeps archives open, so that each is laid open once and not for every entry, nor for a listing and then again: those
 * used last, and those that had to be unpacked as long as all of them take no more room than one may. Thread safe.
 */
final class ArchiveShelf {
    private static final int KEPT_OPEN = 4;

    private final ArchiveLimits limits;

    /** The one used longest ago first. */
    private final Map<Path, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);

    ArchiveShelf(ArchiveLimits limits) {
        this.limits = limits;
    }

    private record Kept(OpenArchive archive, FileTime modified, long size, Map<String, ArchiveMember> members) {
        static Kept of(Path file, OpenArchive archive) throws IOException {
            Map<String, ArchiveMember> members = new HashMap<>();
            archive.members().forEach(member -> members.put(member.path(), member));
            return new Kept(archive, Files.getLastModifiedTime(file), Files.size(file), members);
        }

        boolean isStill(Path file) throws IOException {
            return modified.equals(Files.getLastModifiedTime(file)) && size == Files.size(file);
        }

        void close() {
            try {
                archive.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether a file is an archive, told by its content; a damaged one is left to the readers, which say so. */
    boolean isArchive(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!ZipFormat.mayBeArchive(Channels.newInputStream(channel).readNBytes(ZipFormat.HEAD))) {
                return false;
            }
            if (ZipFormat.isSevenZip(channel)) {
                return true;
            }
            try (ZipFile zip = ZipFormat.open(channel.position(0), limits)) {
                return !ZipFormat.isDocument(zip);
            }
        } catch (SubmissionRejected beyondLimit) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What is asked of an open archive. */
    interface Question<T> {
        T of(OpenArchive archive) throws IOException;
    }

    /** @throws SubmissionRejected where the archive as a whole cannot be used */
    synchronized <T> T ask(Path file, Question<T> question) throws IOException {
        return question.of(open(file).archive());
    }

    /** @throws SubmissionRejected where there is no such entry any more, or it cannot be used */
    synchronized Content read(Path file, String member, long limit) throws IOException {
        Kept archive = open(file);
        ArchiveMember found = Optional.ofNullable(archive.members().get(member))
                .orElseThrow(() -> new SubmissionRejected(
                        RejectionReason.MISSING, new Particulars("压缩包内已没有该文件", "no such entry any more")));
        return Content.of(archive.archive().read(found, limit));
    }

    private Kept open(Path file) throws IOException {
        Kept before = kept.get(file);
        if (before != null && before.isStill(file)) {
            return before;
        }
        if (before != null) {
            kept.remove(file);
            before.close();
        }
        Kept now = Kept.of(file, OpenArchive.open(file, limits));
        kept.put(file, now);
        closeOldest();
        return now;
    }

    private void closeOldest() {
        List<Map.Entry<Path, Kept>> newestFirst = new ArrayList<>(kept.entrySet());
        Collections.reverse(newestFirst);
        int plain = 0;
        long unpacked = 0;
        for (Map.Entry<Path, Kept> entry : newestFirst.subList(1, newestFirst.size())) {
            long bytes = entry.getValue().archive().unpacked();
            plain += bytes == 0 ? 1 : 0;
            unpacked += bytes;
            if (bytes == 0 ? plain >= KEPT_OPEN : unpacked > limits.inflatedBytes()) {
                kept.remove(entry.getKey());
                entry.getValue().close();
            }
        }
    }

    synchronized void close() {
        kept.values().forEach(Kept::close);
        kept.clear();
    }
}
