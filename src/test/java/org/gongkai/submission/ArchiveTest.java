package org.gongkai.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An archive in the inbox")
class ArchiveTest {
    private static final long NO_LIMIT = 1 << 24;

    @TempDir
    Path folder;

    private final List<PresentedFile> listed = new ArrayList<>();
    private long ignored;

    @Test
    @DisplayName("is presented as its files, in the order of the bytes of their paths, whatever its own name")
    void presentsItsFiles() throws IOException {
        present("b.html", "third".getBytes(StandardCharsets.UTF_8));
        present(
                "a.bin",
                new ZipBytes()
                        .with("z.html", "second")
                        .with("市/一.html", "一")
                        .with("a.html", "first")
                        .bytes());

        assertThat(paths()).containsExactly("a.bin!/a.html", "a.bin!/z.html", "a.bin!/市/一.html", "b.html");
        assertThat(read("a.bin!/市/一.html")).isEqualTo("一");
        assertThat(read("a.bin!/z.html")).isEqualTo("second");
    }

    @Test
    @DisplayName("may hold archives, of which each file is presented")
    void holdsArchives() throws IOException {
        byte[] inner = new ZipBytes().with("b.html", "deep").bytes();
        present(
                "a.zip",
                new ZipBytes().with("inner.zip", inner).with("c.html", "flat").bytes());

        assertThat(paths()).containsExactly("a.zip!/c.html", "a.zip!/inner.zip!/b.html");
        assertThat(read("a.zip!/inner.zip!/b.html")).isEqualTo("deep");
    }

    @Test
    @DisplayName("carries names in GBK without saying so, in UTF-8 without saying so, or as an extra field")
    void namesInAnyCharset() throws IOException {
        present("gbk.zip", new ZipBytes().inGbk().with("昌吉市\\年报.html", "1").bytes());
        present("联通.zip", new ZipBytes().inGbk().with("联通", "2").bytes());
        present(
                "utf.zip",
                new ZipBytes()
                        .in(StandardCharsets.UTF_8)
                        .with("怀仁市年报.html", "3")
                        .bytes());
        present(
                "unicode.zip",
                new ZipBytes()
                        .in(Charset.forName("IBM437"))
                        .withUnicodeNames()
                        .with("净月.html", "4")
                        .bytes());

        assertThat(paths())
                .containsExactly("gbk.zip!/昌吉市/年报.html", "unicode.zip!/净月.html", "utf.zip!/怀仁市年报.html", "联通.zip!/联通");
        assertThat(read("gbk.zip!/昌吉市/年报.html")).isEqualTo("1");
    }

    @Test
    @DisplayName("is no workbook and no other document that happens to be a ZIP")
    void documentsStayWhole() throws IOException {
        present(
                "book.xlsx",
                new ZipBytes()
                        .with("xl/workbook.xml", "")
                        .with("[Content_Types].xml", "")
                        .bytes());
        present(
                "版式.ofd",
                new ZipBytes()
                        .with("Doc_0/Document.xml", "")
                        .with("OFD.xml", "")
                        .bytes());
        present(
                "text.odt",
                new ZipBytes()
                        .with("content.xml", "")
                        .with("META-INF/manifest.xml", "")
                        .bytes());
        byte[] word = new ZipBytes().with("word\\document.xml", "").bytes();
        present("a.zip", new ZipBytes().with("in.docx", word).bytes());

        assertThat(paths()).containsExactly("a.zip!/in.docx", "book.xlsx", "text.odt", "版式.ofd");
        assertThat(Inbox.at(folder).read(file("a.zip!/in.docx"), NO_LIMIT).bytes())
                .isEqualTo(word);
    }

    @Test
    @DisplayName("hides what a folder would hide, and counts it")
    void ignoresAndCounts() throws IOException {
        present(
                "a.zip",
                new ZipBytes()
                        .with("__MACOSX/._a.html", "")
                        .with("年报_files/style.css", "")
                        .with("~$年报.xlsx", "")
                        .with("x/Thumbs.db", "")
                        .with("a.html", "a")
                        .bytes());

        assertThat(paths()).containsExactly("a.zip!/a.html");
        assertThat(ignored).isEqualTo(4);
    }

    @Test
    @DisplayName("cannot lead out of itself")
    void leadsNowhere() throws IOException {
        present(
                "a.zip",
                new ZipBytes()
                        .with("../../up.html", "up")
                        .with("..\\back.html", "back")
                        .with("/root.html", "root")
                        .with("C:\\disk.html", "disk")
                        .with("line\nbreak.html", "line")
                        .bytes());

        assertThat(paths())
                .containsExactly(
                        "a.zip!/%2E%2E/%2E%2E/up.html",
                        "a.zip!/%2E%2E/back.html",
                        "a.zip!/C:/disk.html",
                        "a.zip!/line%0Abreak.html",
                        "a.zip!/root.html");
        assertThat(reasonOf("a.zip!/%2E%2E/%2E%2E/up.html")).isEqualTo(RejectionReason.UNSAFE_NAME);
        assertThat(reasonOf("a.zip!/%2E%2E/back.html")).isEqualTo(RejectionReason.UNSAFE_NAME);
        assertThat(read("a.zip!/root.html")).isEqualTo("root");
        assertThat(read("a.zip!/C:/disk.html")).isEqualTo("disk");
    }

    @Test
    @DisplayName("shows both of two entries with one name")
    void twoOfOneName() throws IOException {
        present(
                "a.zip",
                new ZipBytes().with("b.html", "one").with("b.html", "two").bytes());

        assertThat(paths()).containsExactly("a.zip!/b (2).html", "a.zip!/b.html");
        assertThat(read("a.zip!/b.html")).isEqualTo("one");
        assertThat(read("a.zip!/b (2).html")).isEqualTo("two");
    }

    @Test
    @DisplayName("sets aside the entries that cannot be read, one by one")
    void troubleOfEntries() throws IOException {
        ZipArchiveEntry link = new ZipArchiveEntry("link.html");
        link.setUnixMode(UnixStat.LINK_FLAG | 0777);
        byte[] bytes = new ZipBytes()
                .with("bomb.html", new byte[3 << 20])
                .with(link, "/etc/passwd".getBytes(StandardCharsets.UTF_8))
                .with("ok.html", "ok")
                .with("secret.html", "?")
                .bytes();
        setFlagOfLastEntry(bytes, 1);
        present("a.zip", bytes);

        assertThat(paths())
                .containsExactly("a.zip!/bomb.html", "a.zip!/link.html", "a.zip!/ok.html", "a.zip!/secret.html");
        assertThat(reasonOf("a.zip!/bomb.html")).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(reasonOf("a.zip!/link.html")).isEqualTo(RejectionReason.LINK_NOT_FOLLOWED);
        assertThat(reasonOf("a.zip!/secret.html")).isEqualTo(RejectionReason.ENCRYPTED);
        assertThat(read("a.zip!/ok.html")).isEqualTo("ok");
    }

    @Test
    @DisplayName("does not let a flipped bit turn one digit into another")
    void flippedBit() throws IOException {
        ZipArchiveEntry stored = new ZipArchiveEntry("a.html");
        stored.setMethod(ZipArchiveEntry.STORED);
        byte[] content = "15098".getBytes(StandardCharsets.UTF_8);
        java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
        checksum.update(content);
        stored.setCrc(checksum.getValue());
        stored.setSize(content.length);
        byte[] bytes = new ZipBytes().with(stored, content).bytes();
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("15098")] = '7';
        present("a.zip", bytes);

        assertThat(reasonOf("a.zip!/a.html")).isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    @DisplayName("that holds nothing is rejected, and so is one that holds only what is ignored")
    void empty() throws IOException {
        present("a.zip", new ZipBytes().bytes());
        present("b.zip", new ZipBytes().with(".DS_Store", "").bytes());
        present("c.zip", new ZipBytes().with("in.zip", new ZipBytes().bytes()).bytes());

        assertThat(paths()).containsExactly("a.zip", "b.zip", "c.zip!/in.zip");
        assertThat(reasonOf("a.zip")).isEqualTo(RejectionReason.EMPTY_ARCHIVE);
        assertThat(reasonOf("b.zip")).isEqualTo(RejectionReason.EMPTY_ARCHIVE);
        assertThat(reasonOf("c.zip!/in.zip")).isEqualTo(RejectionReason.EMPTY_ARCHIVE);
    }

    @Test
    @DisplayName("that is damaged is one file, which its reader rejects")
    void damaged() throws IOException {
        byte[] whole = new ZipBytes().with("a.html", "a").bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length - 30);
        present("a.zip", cut);
        present("b.zip", new ZipBytes().with("in.zip", cut).bytes());

        assertThat(paths()).containsExactly("a.zip", "b.zip!/in.zip");
        assertThat(Inbox.at(folder).read(file("a.zip"), NO_LIMIT).bytes()).isEqualTo(cut);
    }

    @Test
    @DisplayName("beyond a limit is rejected as a whole; archives in each other without end stay closed")
    void beyondLimits() throws IOException {
        byte[] three =
                new ZipBytes().with("1", "1").with("2", "22").with("3", "333").bytes();
        present("a.zip", three);
        ArchiveLimits few = new ArchiveLimits(2, 1 << 20, 200, 1 << 20, 3, ArchiveLimits.DEFAULT.cpuTime());
        ArchiveLimits small = new ArchiveLimits(9, 5, 200, 1 << 20, 3, ArchiveLimits.DEFAULT.cpuTime());
        assertThat(reasonOfOpening("a.zip", few)).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(reasonOfOpening("a.zip", small)).isEqualTo(RejectionReason.TOO_LARGE);

        byte[] deep = three;
        for (int i = 0; i < 3; i++) {
            deep = new ZipBytes().with("z.zip", deep).bytes();
        }
        present("a.zip", deep);
        assertThat(paths()).containsExactly("a.zip!/z.zip!/z.zip!/z.zip");
        assertThat(reasonOf("a.zip!/z.zip!/z.zip!/z.zip")).isEqualTo(RejectionReason.TOO_LARGE);
    }

    @Test
    @DisplayName("that changes between listing and reading says so")
    void changes() throws IOException {
        present("a.zip", new ZipBytes().with("a.html", "a").with("b.html", "b").bytes());
        PresentedFile before = file("a.zip!/b.html");
        present("a.zip", new ZipBytes().with("a.html", "a").bytes());
        Files.setLastModifiedTime(
                folder.resolve("a.zip"),
                java.nio.file.attribute.FileTime.from(before.modified().plusSeconds(60)));

        SubmissionRejected rejected = catchThrowableOfType(
                SubmissionRejected.class, () -> Inbox.at(folder).read(before, NO_LIMIT));
        assertThat(rejected.reason()).isEqualTo(RejectionReason.CHANGING);
        assertThat(reasonOf("a.zip!/b.html")).isEqualTo(RejectionReason.MISSING);
    }

    private static void setFlagOfLastEntry(byte[] zip, int flag) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        zip[text.lastIndexOf("PK\u0003\u0004") + 6] |= (byte) flag;
        zip[text.lastIndexOf("PK\u0001\u0002") + 8] |= (byte) flag;
    }

    private RejectionReason reasonOfOpening(String name, ArchiveLimits limits) {
        return catchThrowableOfType(
                        SubmissionRejected.class,
                        () -> OpenArchive.open(folder.resolve(name), limits).close())
                .reason();
    }

    private RejectionReason reasonOf(String path) {
        return catchThrowableOfType(
                        SubmissionRejected.class, () -> Inbox.at(folder).read(new SubmissionPath(path), NO_LIMIT))
                .reason();
    }

    private void present(String name, byte[] content) throws IOException {
        Files.write(FileNames.resolve(folder, name), content);
    }

    private PresentedFile file(String path) {
        paths();
        return listed.stream()
                .filter(file -> file.path().value().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private List<String> paths() {
        listed.clear();
        InboxListing listing = Inbox.at(folder).list();
        listing.forEachRemaining(listed::add);
        ignored = listing.ignored();
        return listed.stream().map(file -> file.path().value()).toList();
    }

    private String read(String path) throws IOException {
        return new String(Inbox.at(folder).read(file(path), NO_LIMIT).bytes(), StandardCharsets.UTF_8);
    }
}
