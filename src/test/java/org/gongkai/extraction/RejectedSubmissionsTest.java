package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.agency.Identifier;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code rejected} holds a submission that is no usable report, its reason, and on further lines what
 * the evidence told with it contains.
 */
class RejectedSubmissionsTest {
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/rejected"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("what is no usable report is set aside with its true reason")
    void isSetAside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith("submission."))
                    .findFirst()
                    .orElseThrow();
            Submission submission = Submission.of(file.getFileName().toString(), Files.readAllBytes(file));
            SubmissionRejected rejected =
                    catchThrowableOfType(SubmissionRejected.class, () -> EXTRACTION.extract(submission));
            assertThat(rejected).isNotNull();
            List<String> reason = Files.readAllLines(folder.resolve("reason.txt"));
            assertThat(rejected.reason().code()).as(rejected.detail()).isEqualTo(reason.get(0));
            for (String evidence : reason.subList(1, reason.size())) {
                assertThat(rejected.particulars().chinese()).contains(evidence);
            }
        }
    }
}
