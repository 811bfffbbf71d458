package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.submission.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceArchiveTest {
    private static final Content ABC = Content.of("abc");

    /** The SHA-256 of "abc", from FIPS 180-2. */
    private static final String PLACE = "ba/78/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsBytesUnderTheirHash(boolean durable) throws IOException {
        new SourceArchive(folder, durable).keep(ABC);

        assertThat(folder.resolve(PLACE)).hasContent("abc");
        assertThat(files()).containsExactly(folder.resolve(PLACE));
    }

    @Test
    void neverWritesTheSameBytesTwice() throws IOException {
        SourceArchive archive = new SourceArchive(folder, true);
        archive.keep(ABC);
        FileTime before = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(folder.resolve(PLACE), before);

        archive.keep(ABC);

        assertThat(Files.getLastModifiedTime(folder.resolve(PLACE))).isEqualTo(before);
    }

    @Test
    void replacesAFileThatWasCutOffOutsideTheArchive() throws IOException {
        Files.createDirectories(folder.resolve("ba/78"));
        Files.writeString(folder.resolve(PLACE), "a");

        new SourceArchive(folder, true).keep(ABC);

        assertThat(folder.resolve(PLACE)).hasContent("abc");
    }

    @Test
    void removesWhatAKilledProcessLeftHalfWritten() throws IOException {
        SourceArchive archive = new SourceArchive(folder, true);
        archive.keep(ABC);
        Files.writeString(folder.resolve("drafts/half"), "a");

        archive.clearDrafts();

        assertThat(files()).containsExactly(folder.resolve(PLACE));
    }

    @Test
    void threadsThatKeepTheSameBytesDoNotDisturbEachOther() throws IOException {
        SourceArchive archive = new SourceArchive(folder, true);

        IntStream.range(0, 50).parallel().forEach(i -> {
            try {
                archive.keep(ABC);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(files()).containsExactly(folder.resolve(PLACE));
        assertThat(folder.resolve(PLACE)).hasContent("abc");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }
}
