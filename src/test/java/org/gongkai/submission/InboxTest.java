package org.gongkai.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    private static final long NO_LIMIT = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void listsFilesInTheOrderOfTheBytesOfTheirPaths() throws IOException {
        present("a/b.html", "a.html", "a-b.html", "a0.html", "B.html", "昌吉/一.html", "昌吉.html", "\uFF21.txt", "𠀀.txt");

        assertThat(paths())
                .containsExactly(
                        "B.html",
                        "a-b.html",
                        "a.html",
                        "a/b.html",
                        "a0.html",
                        "昌吉.html",
                        "昌吉/一.html",
                        "\uFF21.txt",
                        "𠀀.txt");
    }

    @Test
    void listsAnyTreeAsSortingAllItsPathsWould() throws IOException {
        Random random = new Random(20260101);
        String letters = "a.-/0Z市/é𠀀 ";
        List<SubmissionPath> presented = new ArrayList<>();
        while (presented.size() < 300) {
            StringBuilder path = new StringBuilder("x");
            random.ints(8, 0, letters.codePointCount(0, letters.length()))
                    .forEach(i -> path.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, i))));
            String name = path.toString().replaceAll("/+", "/x").replaceAll("\\s*(/|$)", "y$1") + "/f.html";
            if (!presented.contains(new SubmissionPath(name))) {
                present(name);
                presented.add(new SubmissionPath(name));
            }
        }

        presented.sort(Comparator.naturalOrder());

        assertThat(paths())
                .containsExactlyElementsOf(
                        presented.stream().map(SubmissionPath::value).toList());
    }

    @Test
    void passesOverAndCountsWhatIsNoSubmission() throws IOException {
        present(
                "年报.html",
                ".hidden.html",
                "~$年报.xlsx",
                "Thumbs.db",
                "desktop.ini",
                ".DS_Store",
                "manifest.csv",
                "Manifest.JSON",
                ".git/objects/1",
                "年报_files/style.css",
                "年报_files/deep/picture.png",
                "年报.files/header.htm");

        InboxListing listing = Inbox.at(folder).list();

        assertThat(listing).toIterable().extracting(file -> file.path().value()).containsExactly("年报.html");
        assertThat(listing.ignored()).isEqualTo(11);
    }

    @Test
    void presentsNothingOfAHomeThatStandsInTheInboxWhateverItsArchiveHolds() throws IOException {
        present(
                "年报.html",
                "data/archive/ab/cd/abcd",
                "data/logs/gongkai.log",
                "data/figures.csv",
                "database/archive/b.html");

        assertThat(besideHome("data")).containsExactly("database/archive/b.html", "年报.html");
    }

    @Test
    void presentsAllButWhatGongkaiKeepsThereWhereTheInboxIsTheHome() throws IOException {
        present("年报.html", "warehouse.mv.db", "archive/ab/cd/abcd", "logs/gongkai.log", "older/archive/a.html");

        assertThat(besideHome("")).containsExactly("older/archive/a.html", "年报.html");
    }

    @Test
    void presentsAnInboxThatStandsInTheHome() throws IOException {
        present("inbox/a.html", "inbox/archive/b.html", "archive/ab/cd/abcd");

        InboxListing listing = Inbox.beside(folder, folder.resolve("inbox"), ArchiveLimits.DEFAULT)
                .list();

        assertThat(listing)
                .toIterable()
                .extracting(file -> file.path().value())
                .containsExactly("a.html", "archive/b.html");
    }

    @Test
    void countsTheFilesOfAnotherLoadsHomeAsIgnored() throws IOException {
        present("年报.html", "old/warehouse.mv.db", "old/archive/ab/cd/abcd");

        InboxListing listing = Inbox.at(folder).list();

        assertThat(listing).toIterable().extracting(file -> file.path().value()).containsExactly("年报.html");
        assertThat(listing.ignored()).isEqualTo(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIntoAHomeBesideTheInboxPresentsNothingOfItEither() throws IOException {
        present("in/年报.html", "in/data/archive/ab/cd/abcd");
        Files.createSymbolicLink(folder.resolve("in/sources"), folder.resolve("in/data/archive"));

        assertThat(Inbox.beside(folder.resolve("in/data"), folder.resolve("in"), ArchiveLimits.DEFAULT)
                        .list())
                .toIterable()
                .extracting(file -> file.path().value())
                .containsExactly("年报.html");
    }

    @Test
    void saysThatAnArchiveAndTheFolderBesideItWouldHaveTheSamePaths() throws IOException {
        present("x.zip!/a.html");
        Files.write(
                folder.resolve("x.zip"), new ZipBytes().with("a.html", "<p>").bytes());

        assertThatThrownBy(() -> Inbox.at(folder).list()).isInstanceOfSatisfying(CollidingNames.class, names -> {
            assertThat(names.english()).contains("archive x.zip and of the folder x.zip!");
            assertThat(names.chinese()).contains("压缩包 x.zip 与文件夹 x.zip!");
        });
    }

    private List<String> besideHome(String home) {
        List<String> paths = new ArrayList<>();
        Inbox.beside(folder.resolve(home), folder, ArchiveLimits.DEFAULT)
                .list()
                .forEachRemaining(file -> paths.add(file.path().value()));
        return paths;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsALinkToAFolderOnceButNotBackToWhereItCameFrom() throws IOException {
        present("shared/b.html");
        Files.createSymbolicLink(FileNames.resolve(folder, "shared/loop"), folder);
        Files.createSymbolicLink(FileNames.resolve(folder, "again"), FileNames.resolve(folder, "shared"));

        assertThat(paths()).containsExactly("again/b.html", "shared/b.html");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void presentsALinkThatLeadsNowhereAndRejectsItAsMissing() throws IOException {
        Files.createSymbolicLink(FileNames.resolve(folder, "年报.html"), FileNames.resolve(folder, "gone.html"));

        assertThat(paths()).containsExactly("年报.html");
        assertRejected("年报.html", NO_LIMIT, RejectionReason.MISSING);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void setsAsideALinkThatLeadsOutOfTheInboxOrToItself() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        present("elsewhere/secret.html");
        Files.createSymbolicLink(inbox.resolve("file.html"), folder.resolve("elsewhere/secret.html"));
        Files.createSymbolicLink(inbox.resolve("folder"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(inbox.resolve("self.html"), Path.of("self.html"));

        Inbox presented = Inbox.at(inbox);
        assertThat(presented.list())
                .toIterable()
                .extracting(file -> file.path().value())
                .containsExactly("file.html", "folder", "self.html");
        assertThat(List.of("file.html", "folder", "folder/secret.html", "self.html"))
                .allSatisfy(path -> assertThatThrownBy(() -> presented.read(new SubmissionPath(path), NO_LIMIT))
                        .asInstanceOf(type(SubmissionRejected.class))
                        .extracting(SubmissionRejected::reason)
                        .isEqualTo(RejectionReason.LINK_NOT_FOLLOWED));
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void showsNamesThatCannotBeShownAndReadsTheirFiles() throws IOException {
        String here = folder.toUri().toString();
        for (String name : List.of("line%0Abreak.html", "turned%E2%80%AElmth", "bytes%FF%FE.html")) {
            Files.writeString(Path.of(java.net.URI.create(here + name)), name);
        }

        assertThat(paths()).containsExactly("bytes%FF%FE.html", "line%0Abreak.html", "turned%E2%80%AElmth");
        for (String path : paths()) {
            assertThat(read(path)).isEqualTo(path);
        }
    }

    @Test
    void rejectsAFileThatWasModifiedSinceItWasListed() throws IOException {
        present("年报.html");
        PresentedFile listed = Inbox.at(folder).list().next();
        Files.writeString(FileNames.resolve(folder, "年报.html"), "longer than before");

        assertThatThrownBy(() -> Inbox.at(folder).read(listed, NO_LIMIT))
                .asInstanceOf(type(SubmissionRejected.class))
                .extracting(SubmissionRejected::reason)
                .isEqualTo(RejectionReason.CHANGING);
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void refusesTwoNamesThatAreOneInUnicodeNormalForm() throws IOException {
        present("caf\u00e9.html", "cafe\u0301.html");

        assertThatThrownBy(this::paths)
                .isInstanceOf(CollidingNames.class)
                .hasMessageContaining("caf\u00e9.html")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void readsAFileWhoseNameOnDiskIsDecomposed() throws IOException {
        present("e\u0301te\u0301/cafe\u0301.html");

        assertThat(paths()).containsExactly("\u00e9t\u00e9/caf\u00e9.html");
        assertThat(read("\u00e9t\u00e9/caf\u00e9.html")).isEqualTo("e\u0301te\u0301/cafe\u0301.html");
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void readsAFileWhoseNameWasWrittenInGbkByAnArchiveFromWindows() throws IOException {
        StringBuilder uri = new StringBuilder(folder.toUri().toString());
        for (byte b : "昌吉市年报".getBytes(Charset.forName("GBK"))) {
            uri.append('%').append(String.format("%02X", b));
        }
        Files.writeString(Path.of(java.net.URI.create(uri + ".html")), "年报");

        assertThat(paths()).containsExactly("昌吉市年报.html");
        assertThat(read("昌吉市年报.html")).isEqualTo("年报");
    }

    @Test
    void rejectsAFileLargerThanTheLimitWithoutReadingIt() throws IOException {
        present("twelve bytes");

        assertThat(Inbox.at(folder).read(new SubmissionPath("twelve bytes"), 12).size())
                .isEqualTo(12);
        assertRejected("twelve bytes", 11, RejectionReason.TOO_LARGE);
    }

    @Test
    void rejectsAFileThatWasMovedAwaySinceItWasListed() {
        assertRejected("gone/年报.html", NO_LIMIT, RejectionReason.MISSING);
    }

    @Test
    void anEmptyInboxListsNothing() {
        assertThat(Inbox.at(folder).list()).isExhausted();
    }

    private void assertRejected(String path, long limit, RejectionReason reason) {
        assertThatThrownBy(() -> Inbox.at(folder).read(new SubmissionPath(path), limit))
                .asInstanceOf(type(SubmissionRejected.class))
                .extracting(SubmissionRejected::reason)
                .isEqualTo(reason);
    }

    private void present(String... paths) throws IOException {
        for (String path : paths) {
            Path file = FileNames.resolve(folder, path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        Inbox.at(folder).list().forEachRemaining(file -> paths.add(file.path().value()));
        return paths;
    }

    private String read(String path) throws IOException {
        Content content = Inbox.at(folder).read(new SubmissionPath(path), NO_LIMIT);
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }
}
