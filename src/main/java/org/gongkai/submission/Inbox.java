package org.gongkai.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A folder into which submissions are put. Thread safe. */
public final class Inbox {
    private static final String IN_ARCHIVE = "!/";
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** Java reads through a buffer outside of the heap, which each thread keeps, as large as was asked for. */
    private static final int PIECE = 1 << 20;

    private final Path root;
    private final UnusualNames unusualNames = new UnusualNames();
    private final ArchiveShelf archives;
    private final Optional<Path> home;

    private Inbox(Path root, ArchiveLimits limits, Optional<Path> home) {
        this.root = root;
        this.archives = new ArchiveShelf(limits);
        this.home = home;
    }

    public static Inbox at(Path folder) {
        return at(folder, ArchiveLimits.DEFAULT);
    }

    public static Inbox at(Path folder, ArchiveLimits limits) {
        return new Inbox(folder.toAbsolutePath().normalize(), limits, Optional.empty());
    }

    /**
     * As {@link #at(Path, ArchiveLimits)}, but presents nothing of a home that stands in it: the sources kept there were
     * presented before, and would come back as later filings than their corrections.
     */
    public static Inbox beside(Path home, Path folder, ArchiveLimits limits) {
        Path root = folder.toAbsolutePath().normalize();
        return new Inbox(root, limits, Optional.of(home.toAbsolutePath().normalize()));
    }

    public Path root() {
        return root;
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    /** Everything presented now, listed anew at each call. */
    public InboxListing list() {
        return list(manifest -> List.of());
    }

    /** As {@link #list()}, with what manifests beside the files say. */
    public InboxListing list(Function<Submission, List<ManifestLine>> manifests) {
        return new InboxListing(root, archives, manifests, home);
    }

    /**
     * As {@link #read(SubmissionPath, long)}, but only what was listed.
     *
     * @throws SubmissionRejected also where the file was modified since
     */
    public Content read(PresentedFile listed, long limit) throws IOException {
        return read(listed, limit, manifest -> List.of());
    }

    /** As {@link #read(PresentedFile, long)}; an archive is rejected where a manifest in it cannot be used. */
    public Content read(PresentedFile listed, long limit, Function<Submission, List<ManifestLine>> manifests)
            throws IOException {
        return read(listed.path(), limit, Optional.of(listed), manifests);
    }

    /**
     * Reads a presented file once and whole.
     *
     * @param limit the most bytes accepted
     * @throws SubmissionRejected where the file is gone, closed to us, larger than the limit, or changing
     * @throws IOException where the storage fails
     */
    public Content read(SubmissionPath path, long limit) throws IOException {
        return read(path, limit, Optional.empty(), manifest -> List.of());
    }

    /**
     * Lays the archive open that a file stands in, which is no part of reading that file.
     *
     * @throws SubmissionRejected where the archive as a whole cannot be used
     * @throws IOException where the storage fails
     */
    public void layOpen(SubmissionPath path) throws IOException {
        Optional<Path> archive =
                locate(path).filter(file -> file.member().isPresent()).map(Located::path);
        if (archive.isPresent() && Files.isReadable(archive.get())) {
            archives.ask(archive.get(), open -> open.members().size());
        }
    }

    private Content read(
            SubmissionPath path,
            long limit,
            Optional<PresentedFile> listed,
            Function<Submission, List<ManifestLine>> manifests)
            throws IOException {
        Located file = locate(path)
                .orElseThrow(() -> new SubmissionRejected(
                        RejectionReason.MISSING, new Particulars("文件已不存在", "no such file any more")));
        if (file.member().isPresent()
                && listed.filter(PresentedFile::isOnlyNamed).isPresent()) {
            throw new SubmissionRejected(RejectionReason.MISSING, Particulars.NONE);
        }
        Optional<SubmissionRejected> trouble = Links.trouble(file.path(), root.toRealPath());
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        try {
            Moment before = Moment.of(file.path());
            listed.ifPresent(then -> before.requireSame(then, file.member().isPresent()));
            Content content = file.member().isPresent()
                    ? archives.read(file.path(), file.member().get(), limit)
                    : read(file.path(), path, limit, manifests);
            before.requireSame(Moment.of(file.path()));
            return content;
        } catch (NoSuchFileException gone) {
            throw new SubmissionRejected(RejectionReason.MISSING, new Particulars("文件已不存在", "no such file any more"));
        } catch (AccessDeniedException closed) {
            throw new SubmissionRejected(RejectionReason.NO_ACCESS, Particulars.NONE, closed);
        }
    }

    /** A file of the inbox, and which of its files where it is an archive. */
    private record Located(Path path, Optional<String> member) {}

    /** How a file stood at one moment, by which a change shows. */
    private record Moment(long size, Instant modified) {
        static Moment of(Path file) throws IOException {
            return new Moment(Files.size(file), Files.getLastModifiedTime(file).toInstant());
        }

        /** The register rounds to milliseconds, some file systems to seconds. */
        void requireSame(PresentedFile listed, boolean inArchive) {
            Duration between = Duration.between(listed.modified(), modified).abs();
            if ((!inArchive && listed.size() != size) || between.toSeconds() > 0) {
                throw changed();
            }
        }

        void requireSame(Moment later) {
            if (!equals(later)) {
                throw changed();
            }
        }

        private static SubmissionRejected changed() {
            return new SubmissionRejected(RejectionReason.CHANGING, "");
        }
    }

    /** Into one array of the right size, since a large file would not fit into the heap twice. */
    private Content read(Path file, SubmissionPath path, long limit, Function<Submission, List<ManifestLine>> manifests)
            throws IOException {
        long size = Files.size(file);
        if (size > Math.min(limit, LARGEST_ARRAY)) {
            requireNoArchive(file, path, manifests);
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE, Particulars.beyond(size, "字节", "bytes", limit, "file-size"));
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
                        RejectionReason.CHANGING,
                        read < size
                                ? new Particulars("应有 " + size + " 字节，只读到 " + read, size + " bytes, read only " + read)
                                : new Particulars("读到的多于 " + size + " 字节", "more than its " + size + " bytes"));
            }
        }
        if (ZipFormat.mayBeArchive(bytes)) {
            requireNoArchive(file, path, manifests);
        }
        return Content.of(bytes);
    }

    /** An archive is presented by its own path only where it cannot be presented as what it holds. */
    private void requireNoArchive(Path file, SubmissionPath path, Function<Submission, List<ManifestLine>> manifests)
            throws IOException {
        if (archives.isArchive(file)) {
            try {
                int files = archives.ask(file, usable -> {
                    FolderManifest.in(usable, path + IN_ARCHIVE, manifests);
                    return usable.members().size();
                });
                throw new SubmissionRejected(
                        RejectionReason.CHANGING,
                        new Particulars(
                                "含 " + files + " 个文件的压缩包", Plural.in("an archive of " + files + " {file|files}")));
            } catch (ManifestUnusable wrong) {
                throw new SubmissionRejected(
                        RejectionReason.MANIFEST_UNUSABLE, new Particulars(wrong.chinese(), wrong.english()), wrong);
            }
        }
    }

    private Optional<Located> locate(SubmissionPath path) {
        Optional<Located> file = locateFile(path).map(found -> new Located(found, Optional.empty()));
        String value = path.value();
        for (int end = value.indexOf(IN_ARCHIVE); file.isEmpty() && end > 0; end = value.indexOf(IN_ARCHIVE, end + 1)) {
            Optional<String> member = Optional.of(value.substring(end + IN_ARCHIVE.length()));
            file = locateFile(new SubmissionPath(value.substring(0, end))).map(found -> new Located(found, member));
        }
        return file;
    }

    /** The name on disk may differ from the path's NFC; only then are folders searched. */
    private Optional<Path> locateFile(SubmissionPath path) {
        Path direct = FileNames.resolve(root, path.value());
        return Files.isRegularFile(direct) || Files.isSymbolicLink(direct)
                ? Optional.of(direct)
                : unusualNames.locate(root, path);
    }

    /**
     * How a file of this folder is presented under another path: as itself, or as what it holds where it is an archive.
     *
     * @param stored where it stands here
     */
    public Presented presentAs(PresentedFile file, SubmissionPath stored) throws IOException {
        Path place = FileNames.resolve(root, stored.value());
        if (!archives.isArchive(place)) {
            return new Presented(List.of(file), 0);
        }
        try {
            return archives.ask(
                    place,
                    archive -> new Presented(
                            archive.members().stream()
                                    .map(member -> new PresentedFile(
                                            new SubmissionPath(file.path() + IN_ARCHIVE + member.path()),
                                            member.size(),
                                            file.modified(),
                                            file.statement()))
                                    .toList(),
                            archive.ignored()));
        } catch (SubmissionRejected unusable) {
            return new Presented(List.of(file), 0);
        }
    }

    /** The files that one file is presented as, and how many of an archive were passed over. */
    public record Presented(List<PresentedFile> files, long ignored) {}

    /** Closes what reading left open; reading on opens it again. */
    public void release() {
        archives.close();
    }
}
