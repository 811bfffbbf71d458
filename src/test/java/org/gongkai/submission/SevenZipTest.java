package org.gongkai.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A 7z archive in the inbox")
class SevenZipTest {
    private static final long NO_LIMIT = 1 << 24;
    private static final ArchiveLimits USUAL = ArchiveLimits.DEFAULT;

    @TempDir
    Path folder;

    @Test
    @DisplayName("is presented as its files, those of archives in it included")
    void presentsItsFiles() throws IOException {
        byte[] zip = new ZipBytes().with("三.html", "third").bytes();
        byte[] inner = sevenZip(Map.of("四.html", text("fourth")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("市/二.html", text("second"));
        files.put("一.html", text("first"));
        files.put("in.zip", zip);
        files.put("in.7z", inner);
        present("a.7z", sevenZip(files));
        present("b.zip", new ZipBytes().with("in.7z", inner).bytes());

        assertThat(paths(USUAL))
                .containsExactly(
                        "a.7z!/in.7z!/四.html",
                        "a.7z!/in.zip!/三.html",
                        "a.7z!/一.html",
                        "a.7z!/市/二.html",
                        "b.zip!/in.7z!/四.html");
        assertThat(read("a.7z!/市/二.html")).isEqualTo("second");
        assertThat(read("a.7z!/一.html")).isEqualTo("first");
        assertThat(read("a.7z!/in.zip!/三.html")).isEqualTo("third");
        assertThat(read("b.zip!/in.7z!/四.html")).isEqualTo("fourth");
    }

    @Test
    @DisplayName("sets aside a link and a name that leads out of it")
    void troubleOfEntries() throws IOException {
        try (SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel()) {
            try (SevenZOutputFile out = new SevenZOutputFile(bytes)) {
                SevenZArchiveEntry link = entry("link.html");
                link.setHasWindowsAttributes(true);
                link.setWindowsAttributes(0120777 << 16 | 0x8000);
                put(out, link, text("/etc/passwd"));
                put(out, entry("../b.html"), text("b"));
            }
            present("a.7z", Arrays.copyOf(bytes.array(), (int) bytes.size()));
        }

        assertThat(paths(USUAL)).containsExactly("a.7z!/%2E%2E/b.html", "a.7z!/link.html");
        assertThat(rejection("a.7z!/link.html", USUAL).reason()).isEqualTo(RejectionReason.LINK_NOT_FOLLOWED);
        assertThat(rejection("a.7z!/%2E%2E/b.html", USUAL).reason()).isEqualTo(RejectionReason.UNSAFE_NAME);
    }

    @Test
    @DisplayName("that asks for a password is rejected as encrypted, by itself and in another archive")
    void encrypted() throws IOException {
        try (SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel()) {
            try (SevenZOutputFile out = new SevenZOutputFile(bytes, "秘密".toCharArray())) {
                put(out, entry("a.html"), text("a"));
            }
            byte[] secret = Arrays.copyOf(bytes.array(), (int) bytes.size());
            present("a.7z", secret);
            present("b.zip", new ZipBytes().with("in.7z", secret).bytes());
        }

        assertThat(paths(USUAL)).containsExactly("a.7z", "b.zip!/in.7z");
        assertThat(rejection("a.7z", USUAL).reason()).isEqualTo(RejectionReason.ENCRYPTED);
        assertThat(rejection("b.zip!/in.7z", USUAL).reason()).isEqualTo(RejectionReason.ENCRYPTED);
    }

    @Test
    @DisplayName("that is cut off or damaged is rejected as unreadable, and no digit of it is taken for another")
    void damaged() throws IOException {
        byte[] whole = sevenZip(Map.of("a.html", text("15098 ".repeat(500))));
        present("a.7z", Arrays.copyOf(whole, whole.length - 20));
        byte[] flipped = whole.clone();
        flipped[40] ^= 1;
        present("b.7z", flipped);

        assertThat(paths(USUAL)).containsExactly("a.7z", "b.7z");
        assertThat(rejection("a.7z", USUAL).reason()).isEqualTo(RejectionReason.UNREADABLE);
        assertThat(rejection("b.7z", USUAL).reason()).isEqualTo(RejectionReason.UNREADABLE);
        assertThat(rejection("b.7z", USUAL).particulars().chinese()).startsWith("7z 结构损坏");
    }

    @Test
    @DisplayName("that grows beyond a limit is given up before it has grown further")
    void bombs() throws IOException {
        present("a.7z", sevenZip(Map.of("0", new byte[9 << 20], "1", new byte[1])));

        assertThat(rejection("a.7z", limits(9, 1 << 20, 200, 1 << 20)).detail())
                .contains("gongkai.limits.archive-size");
        assertThat(rejection("a.7z", limits(9, 1 << 30, 200, 1 << 10)).detail())
                .contains("gongkai.limits.archive-ratio");
        assertThat(rejection("a.7z", limits(1, 1 << 30, 1 << 20, 1 << 20)).detail())
                .contains("gongkai.limits.archive-entries");
    }

    private static ArchiveLimits limits(int entries, long inflated, int ratio, long ratioFrom) {
        return new ArchiveLimits(entries, inflated, ratio, ratioFrom, 3, USUAL.cpuTime());
    }

    @Test
    @DisplayName("counts its folders too, of which it could hold any number")
    void folders() throws IOException {
        try (SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel()) {
            try (SevenZOutputFile out = new SevenZOutputFile(bytes)) {
                for (int i = 0; i < 9; i++) {
                    SevenZArchiveEntry folder = entry("f" + i);
                    folder.setDirectory(true);
                    out.putArchiveEntry(folder);
                    out.closeArchiveEntry();
                }
                put(out, entry("a.html"), text("a"));
            }
            present("a.7z", Arrays.copyOf(bytes.array(), (int) bytes.size()));
        }

        assertThat(rejection("a.7z", limits(9, 1 << 20, 200, 1 << 20)).detail())
                .contains("gongkai.limits.archive-entries");
        assertThat(paths(limits(10, 1 << 20, 200, 1 << 20))).containsExactly("a.7z!/a.html");
    }

    @Test
    @DisplayName("may not take longer to be unpacked than the processor's time for a document")
    void tooLong() throws IOException {
        present("a.7z", sevenZip(Map.of("a.html", new byte[1 << 20])));
        ArchiveLimits noTime = new ArchiveLimits(9, 1 << 30, 1 << 20, 1 << 20, 3, Duration.ofNanos(1));

        assertThat(paths(noTime)).containsExactly("a.7z");
        assertThat(rejection("a.7z", noTime).reason()).isEqualTo(RejectionReason.TOOK_TOO_LONG);
    }

    @Test
    @DisplayName("is unpacked once, however many others are listed before its files are read")
    void once() throws IOException {
        List<String> names = IntStream.range(0, 9).mapToObj(i -> i + ".7z").toList();
        for (String name : names) {
            present(name, sevenZip(Map.of("a.html", text(name))));
        }
        Inbox inbox = Inbox.at(folder);
        inbox.list().forEachRemaining(file -> {});
        for (String name : names) {
            FileTime modified = Files.getLastModifiedTime(folder.resolve(name));
            byte[] unreadable = Files.readAllBytes(folder.resolve(name));
            Arrays.fill(unreadable, (byte) 0);
            Files.write(folder.resolve(name), unreadable);
            Files.setLastModifiedTime(folder.resolve(name), modified);
            byte[] read =
                    inbox.read(new SubmissionPath(name + "!/a.html"), NO_LIMIT).bytes();
            assertThat(new String(read, StandardCharsets.UTF_8)).isEqualTo(name);
        }
        inbox.release();
    }

    private static byte[] sevenZip(Map<String, byte[]> files) throws IOException {
        try (SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel()) {
            try (SevenZOutputFile out = new SevenZOutputFile(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    put(out, entry(file.getKey()), file.getValue());
                }
            }
            return Arrays.copyOf(bytes.array(), (int) bytes.size());
        }
    }

    private static SevenZArchiveEntry entry(String name) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        return entry;
    }

    private static void put(SevenZOutputFile out, SevenZArchiveEntry entry, byte[] content) throws IOException {
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void present(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private List<String> paths(ArchiveLimits limits) {
        InboxListing listing = Inbox.at(folder, limits).list();
        Iterable<PresentedFile> files = () -> listing;
        return StreamSupport.stream(files.spliterator(), false)
                .map(file -> file.path().value())
                .toList();
    }

    private String read(String path) throws IOException {
        Inbox inbox = Inbox.at(folder);
        try {
            return new String(inbox.read(new SubmissionPath(path), NO_LIMIT).bytes(), StandardCharsets.UTF_8);
        } finally {
            inbox.release();
        }
    }

    private SubmissionRejected rejection(String path, ArchiveLimits limits) {
        return catchThrowableOfType(
                SubmissionRejected.class, () -> Inbox.at(folder, limits).read(new SubmissionPath(path), NO_LIMIT));
    }
}
