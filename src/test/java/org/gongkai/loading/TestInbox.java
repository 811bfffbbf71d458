package org.gongkai.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.generator.GeneratedInbox;
import org.gongkai.generator.Layout;
import org.gongkai.submission.ContentHash;

/** An inbox with everything that can become of a file: reports, copies of them, and files that are none. */
record TestInbox(Path folder) {
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2026-01-20T00:00:00Z"));

    static TestInbox write(Path parent, int reports) throws IOException {
        Path folder = parent.resolve("inbox");
        GeneratedInbox.write(folder, parent.resolve("truth.csv"), reports, 20260101, Layout.of(Layout.Family.HTML));
        TestInbox inbox = new TestInbox(folder);
        List<Path> written = inbox.files();
        Files.copy(written.get(0), folder.resolve("a-copy.html"));
        Files.copy(written.get(1), folder.resolve("z-copy.html"));
        Files.writeString(folder.resolve("empty.html"), "");
        Files.write(folder.resolve("picture.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Files.writeString(folder.resolve(".hidden.html"), "");
        for (Path file : inbox.files()) {
            Files.setLastModifiedTime(file, MODIFIED);
        }
        return inbox;
    }

    /** A file in the middle whose hash begins as no other's does, so that an obstacle in the archive hits it alone. */
    Path someReport() throws IOException {
        List<Path> files = files();
        Map<String, Integer> beginnings = new HashMap<>();
        for (Path file : files) {
            beginnings.merge(shelf(file), 1, Integer::sum);
        }
        for (Path file : files.subList(files.size() / 2, files.size())) {
            if (beginnings.get(shelf(file)) == 1) {
                return file;
            }
        }
        throw new IllegalStateException("no hash begins alone");
    }

    /** The folder of the archive for these bytes. */
    String shelf(Path file) throws IOException {
        return ContentHash.of(Files.readAllBytes(file)).hex().substring(0, 2);
    }

    List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
