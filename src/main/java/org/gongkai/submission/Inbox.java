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

    /**
     * Reads a presented file once and whole.
     *
     * @param limit the most bytes accepted
     * @throws SubmissionRejected where the file is gone, closed to us, or larger than the limit
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

    private static Content read(Path file, long limit) throws IOException {
        long size = Files.size(file);
        if (size > limit) {
            throw tooLarge(size, limit);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(Math.min(limit + 1, Integer.MAX_VALUE - 8)));
            if (bytes.length > limit) {
                throw tooLarge(bytes.length, limit);
            }
            return Content.of(bytes);
        }
    }

    private static SubmissionRejected tooLarge(long size, long limit) {
        return new SubmissionRejected(RejectionReason.TOO_LARGE, size + " bytes, limit " + limit);
    }

    /** The name on disk may differ from the path's NFC; only then are folders searched. */
    private Optional<Path> locate(SubmissionPath path) {
        Path direct = FileNames.resolve(root, path.value());
        return Files.isRegularFile(direct) ? Optional.of(direct) : unusualNames.locate(root, path);
    }
}
