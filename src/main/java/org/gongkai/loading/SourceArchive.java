package org.gongkai.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.submission.Content;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.SubmissionPath;

/**
 * Keeps the bytes of every submission under their hash, {@code ab/cd/<sha256>}, before anything read from them is
 * committed. A file appears whole or not at all, and is never written again. Thread safe, also between processes.
 *
 * <p>By default each file and its folder are forced to the disk first, so that a power cut cannot leave a figure
 * without its source. Measured with 70 KB files on a cloud disk and two threads, that raises the cost of a file from
 * 0.2 ms to 1.1 ms, against several milliseconds for reading and loading a report; forcing once per chunk was no
 * faster. {@code gongkai.archive.durable=false} leaves it to the operating system, which a killed process survives too.
 */
final class SourceArchive {
    /** Java copies what it writes outside of the heap first, and keeps the largest such copy of each thread. */
    private static final int PIECE = 1 << 20;

    private final Path folder;
    private final boolean durable;

    SourceArchive(Path folder, boolean durable) {
        this.folder = folder;
        this.durable = durable;
    }

    void keep(Content content) throws IOException {
        Path shelf = shelf(content.hash());
        Path place = shelf.resolve(content.hash().hex());
        if (Files.exists(place) && Files.size(place) == content.size()) {
            return;
        }
        Files.createDirectories(shelf);
        Path draft = Files.createDirectories(drafts()).resolve(UUID.randomUUID().toString());
        write(draft, content);
        move(draft, place);
        if (durable) {
            force(shelf);
        }
    }

    Path folder() {
        return folder;
    }

    /** Where the bytes of a hash lie, below the folder. */
    SubmissionPath place(ContentHash hash) {
        return new SubmissionPath(hash.hex().substring(0, 2) + "/" + hash.hex().substring(2, 4) + "/" + hash.hex());
    }

    boolean holds(ContentHash hash) {
        return Files.exists(shelf(hash).resolve(hash.hex()));
    }

    /** The bytes of this hash, where they were kept. */
    Optional<Content> find(ContentHash hash) throws IOException {
        Path place = shelf(hash).resolve(hash.hex());
        return Files.exists(place) ? Optional.of(Content.of(Files.readAllBytes(place))) : Optional.empty();
    }

    private Path shelf(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex().substring(2, 4));
    }

    /** Removes what killed processes left half written; only for the one process that may load. */
    void clearDrafts() {
        if (!Files.exists(drafts())) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(drafts())) {
            for (Path draft : left) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be written: " + folder, e);
        }
    }

    private Path drafts() {
        return folder.resolve("drafts");
    }

    private void write(Path draft, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int from = 0; from < content.size(); from += PIECE) {
                ByteBuffer bytes = ByteBuffer.wrap(content.bytes(), from, Math.min(PIECE, content.size() - from));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            if (durable) {
                channel.force(false);
            }
        }
    }

    private void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the archive's storage cannot rename atomically: " + folder, e);
        }
    }

    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
