package org.gongkai.submission;

import java.io.IOException;
import java.nio.file.Files;
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
    private static final long LARGEST_IN_ARCHIVE = 4L << 20;

    private final Map<SubmissionPath, Statement> left = new TreeMap<>();

    /** @param reader turns a manifest into its lines, with the paths as seen from the inbox */
    static FolderManifest of(List<InboxEntry> entries, String prefix, Function<Submission, List<ManifestLine>> reader)
            throws IOException {
        FolderManifest manifest = new FolderManifest();
        for (InboxEntry entry : entries) {
            if (isName(entry.name()) && !entry.isFolder()) {
                reader.apply(submission(entry, prefix)).forEach(manifest::add);
            }
        }
        return manifest;
    }

    /** Those inside an archive, which speak of what is in it. */
    static FolderManifest in(OpenArchive archive, String prefix, Function<Submission, List<ManifestLine>> reader) {
        FolderManifest manifest = new FolderManifest();
        for (ArchiveMember member : archive.manifests()) {
            String path = prefix + member.path();
            if (member.size() > LARGEST_IN_ARCHIVE) {
                throw new ManifestUnusable(path, "超过 4 MB", "is larger than 4 MB");
            }
            reader.apply(Submission.of(path, archive.read(member, LARGEST_IN_ARCHIVE)))
                    .forEach(manifest::add);
        }
        return manifest;
    }

    static boolean isName(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
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
                "文件 " + file + " 已在 " + one.sourceInChinese() + " 中列出；请只保留一行",
                "the file " + file + " stands in " + one.source() + " already; keep one line");
    }

    Optional<Statement> take(SubmissionPath file) {
        return Optional.ofNullable(left.remove(file));
    }

    /** The files that were not found: a manifest presents them, so that they are missed. */
    List<PresentedFile> missing() {
        return left.entrySet().stream()
                .map(line -> PresentedFile.named(line.getKey(), line.getValue()))
                .toList();
    }
}
