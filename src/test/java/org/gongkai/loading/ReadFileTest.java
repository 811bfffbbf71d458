package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.document.Limits;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.Inbox;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.warehouse.Outcome;
import org.gongkai.warehouse.Registered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("A file that Gongkai itself fails on")
class ReadFileTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("is rejected as our fault, with its hash and the cause, and its bytes are kept")
    void isRejected() throws Exception {
        byte[] bytes = "年报".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(folder.resolve("a.html"), bytes);

        Outcome outcome = reading(submission -> {
                    throw new IllegalStateException("no such row");
                })
                .process(candidate())
                .outcome();

        assertThat(outcome)
                .isEqualTo(new Outcome.Rejected(
                        Optional.of(ContentHash.of(bytes)),
                        RejectionReason.INTERNAL_ERROR,
                        new Particulars("IllegalStateException", "java.lang.IllegalStateException: no such row")));
        try (var kept = Files.walk(folder.resolve("archive"))) {
            assertThat(kept.map(file -> file.getFileName().toString()))
                    .contains(ContentHash.of(bytes).hex());
        }
    }

    @Test
    @DisplayName("is so as well where a library is missing or an assertion fails")
    void errorsToo() throws Exception {
        Files.writeString(folder.resolve("a.html"), "年报");

        Outcome outcome = reading(submission -> {
                    throw new NoClassDefFoundError("org/example/Gone");
                })
                .process(candidate())
                .outcome();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.INTERNAL_ERROR));
    }

    private Candidate candidate() throws IOException {
        Path file = folder.resolve("a.html");
        PresentedFile presented = new PresentedFile(
                new SubmissionPath("a.html"),
                Files.size(file),
                Files.getLastModifiedTime(file).toInstant());
        return new Candidate(new Registered(1, 1, presented), Optional.empty());
    }

    private ReadFile reading(ReadFile.Reports reports) {
        return new ReadFile(
                new FolderSource(Inbox.at(folder), new Manifests(Limits.DEFAULT, code -> false)),
                new StopSign(),
                1000,
                new ReadingRoom(defaults()),
                new SourceArchive(folder.resolve("archive"), false),
                reports);
    }

    private static LimitSettings defaults() {
        return new Binder(ConfigurationPropertySources.get(new MockEnvironment()))
                .bindOrCreate("gongkai.limits", LimitSettings.class);
    }
}
