package org.gongkai.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/**
 * One name in a folder. Links within the inbox are followed; one that leads nowhere, out of the inbox or to itself counts
 * as the file that somebody meant to present.
 *
 * @param archive whether the file is presented as what it holds
 */
record InboxEntry(Path path, String name, BasicFileAttributes attributes, boolean archive)
        implements Comparable<InboxEntry> {

    /** @param root the inbox's real path */
    static InboxEntry of(Path path, Path root, ArchiveShelf archives) throws IOException {
        String name = FileNames.of(path);
        BasicFileAttributes attributes = attributes(path, root);
        boolean file = attributes.isRegularFile() && !IgnoredNames.ignoresFile(name);
        return new InboxEntry(path, name, attributes, file && archives.isArchive(path));
    }

    private static BasicFileAttributes attributes(Path path, Path root) throws IOException {
        BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return own.isSymbolicLink() && Links.trouble(path, root).isEmpty()
                ? Files.readAttributes(path, BasicFileAttributes.class)
                : own;
    }

    boolean isFolder() {
        return attributes.isDirectory();
    }

    boolean isIgnored() {
        return isFolder() ? IgnoredNames.ignoresFolder(name) : attributes.isOther() || IgnoredNames.ignoresFile(name);
    }

    /**
     * A folder sorts as its files do, whose paths go on with a slash: {@code a.html} before {@code a/b.html}; an archive
     * likewise, although one that is rejected as a whole is shown by its own path.
     */
    byte[] sortKey() {
        return (name + (isFolder() ? "/" : archive ? "!/" : "")).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(InboxEntry other) {
        return Arrays.compareUnsigned(sortKey(), other.sortKey());
    }
}
