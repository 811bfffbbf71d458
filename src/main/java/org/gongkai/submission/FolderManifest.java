package org.gongkai.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What the manifests of one folder state of the files in it and below. */
final class FolderManifest {
    private static final Set<String> NAMES = Set.of("manifest.csv", "manifest.xlsx");
    private static final long LARGEST = 32L << 20;

    private final Map<SubmissionPath, Statement> left = new TreeMap<>();

    /** @param reader turns a manifest into its lines, with the paths as seen from the inbox */
    static FolderManifest of(List<InboxEntry> entries, String prefix, Function<Submission, List<ManifestLine>> reader)
            throws IOException {
        FolderManifest manifest = new FolderManifest();
        for (InboxEntry entry : entries) {
            if (NAMES.contains(entry.name().toLowerCase(Locale.ROOT)) && !entry.isFolder()) {
                reader.apply(submission(entry, prefix)).forEach(manifest::add);
            }
        }
        return manifest;
    }

    private static Submission submission(InboxEntry entry, String prefix) throws IOException {
        String path = prefix + entry.name();
        if (!entry.attributes().isRegularFile() || entry.attributes().size() > LARGEST) {
            throw new ManifestUnusable(path, "不是普通文件，或超过 32 MB", "is no plain file, or larger than 32 MB");
        }
        return Submission.of(path, Files.readAllBytes(entry.path()));
    }

    private void add(ManifestLine line) {
        Statement other = left.putIfAbsent(line.file(), line.statement());
        if (other != null) {
            throw twice(line.file(), other, line.statement());
        }
    }

    static ManifestUnusable twice(SubmissionPath file, Statement one, Statement other) {
        return new ManifestUnusable(
                other.source(),
                "文件 " + file + " 已在 " + one.source() + " 中列出；请只保留一行",
                "the file " + file + " stands in " + one.source() + " already; keep one line");
    }

    Optional<Statement> take(SubmissionPath file) {
        return Optional.ofNullable(left.remove(file));
    }

    /** The files that were not found: a manifest presents them, so that they are missed. */
    List<PresentedFile> missing() {
        return left.entrySet().stream()
                .map(line -> new PresentedFile(line.getKey(), 0, Instant.EPOCH, line.getValue()))
                .toList();
    }
}
