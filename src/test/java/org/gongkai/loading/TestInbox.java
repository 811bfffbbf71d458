package org.gongkai.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.generator.GeneratedInbox;
import org.gongkai.generator.Layout;
import org.gongkai.submission.ContentHash;

/** An inbox with everything that can become of a file: reports, copies of them, and files that are none. */
record TestInbox(Path folder) {

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
        return inbox;
    }

    List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    ContentHash hash(Path file) throws IOException {
        return ContentHash.of(Files.readAllBytes(file));
    }
}
