package org.gongkai.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder into which submissions are put. Thread safe. */
public final class Inbox {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** Java reads through a buffer outside of the heap, which each thread keeps, as large as was asked for. */
    private static final int PIECE = 1 << 20;

    private final Path root;
    private final UnusualNames unusualNames = new UnusualNames();

    private Inbox(Path root) {
        this.root = root;
    }

    public static Inbox at(Path folder) {
        return new Inbox(folder.toAbsolutePath().normalize());
    }

    public Path root() {
        return root;
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    /** Everything presented now, listed anew at each call. */
    public InboxListing list() {
        return new InboxListing(root);
    }

    /** How many bytes a presented file has now; 0 where it is gone or closed to us, as reading it will say. */
    public long size(SubmissionPath path) {
        try {
            Optional<Path> file = locate(path);
            return file.isPresent() ? Files.size(file.get()) : 0;
        } catch (IOException goneOrClosed) {
            return 0;
        }
    }

    /**
     * Reads a presented file once and whole.
     *
     * @param limit the most bytes accepted
     * @throws SubmissionRejected where the file is gone, closed to us, larger than the limit, or changing
     * @throws IOException where the storage fails
     */
    public Content read(SubmissionPath path, long limit) throws IOException {
        Path file = locate(path)
                .orElseThrow(() -> new SubmissionRejected(RejectionReason.MISSING, "no such file any more"));
        try {
            return read(file, limit);
        } catch (NoSuchFileException gone) {
            throw new SubmissionRejected(RejectionReason.MISSING, "no such file any more");
        } catch (AccessDeniedException closed) {
            throw new SubmissionRejected(RejectionReason.NO_ACCESS, "permission denied");
        }
    }

    /** Into one array of the right size, since a large file would not fit into the heap twice. */
    private static Content read(Path file, long limit) throws IOException {
        long size = Files.size(file);
        if (size > Math.min(limit, LARGEST_ARRAY)) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE, size + " 字节 bytes > " + limit + " (gongkai.limits.file-size)");
        }
        byte[] bytes = new byte[(int) size];
        try (InputStream in = Files.newInputStream(file)) {
            int read = 0;
            int piece;
            do {
                piece = in.readNBytes(bytes, read, Math.min(PIECE, bytes.length - read));
                read += piece;
            } while (piece > 0);
            if (read < size || in.read() >= 0) {
                throw new SubmissionRejected(
                        RejectionReason.CHANGING, size + " bytes, read " + (read < size ? read : "more"));
            }
        }
        return Content.of(bytes);
    }

    /** The name on disk may differ from the path's NFC; only then are folders searched. */
    private Optional<Path> locate(SubmissionPath path) {
        Path direct = FileNames.resolve(root, path.value());
        return Files.isRegularFile(direct) ? Optional.of(direct) : unusualNames.locate(root, path);
    }
}
