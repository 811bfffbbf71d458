package org.gongkai.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** One name in a folder, links followed; a link that leads nowhere counts as the file that somebody meant to present. */
record InboxEntry(Path path, String name, BasicFileAttributes attributes) implements Comparable<InboxEntry> {

    static InboxEntry of(Path path) throws IOException {
        return new InboxEntry(path, FileNames.of(path), attributes(path));
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException leadsNowhere) {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }
    }

    boolean isFolder() {
        return attributes.isDirectory();
    }

    boolean isIgnored() {
        return isFolder() ? IgnoredNames.ignoresFolder(name) : attributes.isOther() || IgnoredNames.ignoresFile(name);
    }

    /** A folder sorts as its files do, whose paths go on with a slash: {@code a.html} before {@code a/b.html}. */
    byte[] sortKey() {
        return (isFolder() ? name + "/" : name).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(InboxEntry other) {
        return Arrays.compareUnsigned(sortKey(), other.sortKey());
    }
}
