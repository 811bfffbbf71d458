package org.gongkai.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The presented files of an inbox in the order of the UTF-8 bytes of their paths, found while one goes; only the
 * folders on the way to the current file are held. Throws {@link UncheckedIOException} where a folder cannot be listed
 * {@link CollidingNames} where two names cannot be told apart, {@link ManifestUnusable} where a manifest is wrong.
 */
public final class InboxListing implements Listing {

    /** A folder being walked: its real path, which tells a link that leads back, and what is left of it. */
    private record Level(Path folder, Path real, String prefix, Iterator<InboxEntry> rest, FolderManifest manifest) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private final ArchiveShelf archives;
    private final Path root;
    private final Function<Submission, List<ManifestLine>> manifests;
    private final Optional<HomeWithin> home;
    private Iterator<PresentedFile> listed = Collections.emptyIterator();
    private Optional<PresentedFile> next = Optional.empty();
    private long ignored;

    InboxListing(
            Path root, ArchiveShelf archives, Function<Submission, List<ManifestLine>> manifests, Optional<Path> home) {
        this.manifests = manifests;
        this.archives = archives;
        try {
            this.root = root.toRealPath();
            this.home = home.isPresent() ? Optional.of(HomeWithin.of(home.get())) : Optional.empty();
        } catch (IOException unreadable) {
            throw cannotList(root, unreadable);
        }
        descend(root, "");
    }

    @Override
    public long ignored() {
        return ignored;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (listed.hasNext() || !levels.isEmpty())) {
            if (listed.hasNext()) {
                next = Optional.of(stated(listed.next()));
            } else {
                advance(levels.element());
            }
        }
        return next.isPresent();
    }

    @Override
    public PresentedFile next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        PresentedFile file = next.orElseThrow();
        next = Optional.empty();
        return file;
    }

    private void advance(Level level) {
        if (!level.rest().hasNext()) {
            listed = level.manifest().missing().iterator();
            levels.remove();
            return;
        }
        InboxEntry entry = level.rest().next();
        if (entry.isIgnored() || HomeWithin.isAnother(entry)) {
            ignored += entry.isFolder() ? filesBelow(entry.path()) : 1;
        } else if (entry.isFolder()) {
            descend(entry.path(), level.prefix() + entry.name() + "/");
        } else if (entry.archive()) {
            listed = members(level.prefix() + entry.name(), entry).iterator();
        } else {
            next = Optional.of(stated(presented(level.prefix() + entry.name(), entry)));
        }
    }

    /** With what the manifests of the folders above it say, which comes before what one inside an archive does. */
    private PresentedFile stated(PresentedFile file) {
        Optional<Statement> found = Optional.empty();
        for (Level level : levels) {
            Optional<Statement> statement = level.manifest().take(file.path());
            if (statement.isPresent() && found.isPresent()) {
                throw FolderManifest.twice(file.path(), found.get(), statement.get());
            }
            found = found.or(() -> statement);
        }
        return found.map(file::with).orElse(file);
    }

    /** What an archive holds; the archive itself where it or a manifest in it cannot be used, as reading will tell. */
    private List<PresentedFile> members(String path, InboxEntry entry) {
        try {
            return archives.ask(entry.path(), archive -> members(path, entry, archive));
        } catch (SubmissionRejected | ManifestUnusable unusable) {
            return List.of(presented(path, entry));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the archive cannot be listed: " + entry.path(), unreadable);
        }
    }

    private List<PresentedFile> members(String path, InboxEntry entry, OpenArchive archive) {
        Instant modified = entry.attributes().lastModifiedTime().toInstant();
        FolderManifest manifest = FolderManifest.in(archive, path + "!/", manifests);
        List<PresentedFile> files = new ArrayList<>();
        for (ArchiveMember member : archive.members()) {
            SubmissionPath place = new SubmissionPath(path + "!/" + member.path());
            PresentedFile file = new PresentedFile(place, member.size(), modified);
            files.add(manifest.take(place).map(file::with).orElse(file));
        }
        files.addAll(manifest.missing());
        ignored += archive.ignored();
        return files;
    }

    private static PresentedFile presented(String path, InboxEntry entry) {
        return new PresentedFile(
                new SubmissionPath(path),
                entry.attributes().size(),
                entry.attributes().lastModifiedTime().toInstant());
    }

    private void descend(Path folder, String prefix) {
        try {
            Path real = folder.toRealPath();
            if (levels.stream().anyMatch(level -> level.real().equals(real))) {
                ignored++;
                return;
            }
            List<InboxEntry> entries = isOwn(real) ? List.of() : entries(folder, real);
            FolderManifest manifest = FolderManifest.of(entries, prefix, manifests);
            levels.push(new Level(folder, real, prefix, entries.iterator(), manifest));
        } catch (IOException unreadable) {
            throw cannotList(folder, unreadable);
        }
    }

    private static UncheckedIOException cannotList(Path folder, IOException unreadable) {
        return new UncheckedIOException("the folder cannot be listed: " + folder, unreadable);
    }

    /** What Gongkai itself put there is not presented at all, and grows while one looks. */
    private boolean isOwn(Path place) {
        return home.isPresent() && home.get().owns(place, root);
    }

    private List<InboxEntry> entries(Path folder, Path real) throws IOException {
        List<InboxEntry> entries = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            for (Path name : names) {
                if (!isOwn(real.resolve(name.getFileName()))) {
                    entries.add(InboxEntry.of(name, root, archives));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(null);
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).compareTo(entries.get(i - 1)) == 0) {
                throw collision(entries.get(i - 1), entries.get(i), folder);
            }
        }
        return entries;
    }

    private static CollidingNames collision(InboxEntry one, InboxEntry other, Path folder) {
        return one.name().equals(other.name())
                ? CollidingNames.inUnicode(one.name(), folder)
                : CollidingNames.archiveAndFolder(one.isFolder() ? one.name() : other.name(), folder);
    }

    private static long filesBelow(Path folder) {
        try (var tree = Files.walk(folder)) {
            return tree.filter(path -> !Files.isDirectory(path)).count();
        } catch (IOException unreadable) {
            throw cannotList(folder, unreadable);
        }
    }
}
