package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.agency.HoldReason;
import org.gongkai.form.Forms;
import org.gongkai.submission.RejectionReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/checks.md explains")
class DocumentedChecksTest {
    /** A code opens its own heading or its row of a table. */
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^(?:### |\\| )`([a-z_]+)`");

    /** Where the code of a finding, of a remark or of a contradiction is written out, or two to choose from. */
    private static final Pattern RAISED =
            Pattern.compile("\\b(?:[Ff]inding|[Rr]emark|[Cc]ontradiction|unread|setAside)\\(\\s*"
                    + "(?:[^\"();]*(?:\\(\"\\w*\"\\))?\\s*\\?\\s*)?\"([a-z_]+)\"(?:\\s*:\\s*\"([a-z_]+)\")?");

    @Test
    @DisplayName("every finding that a check or the reading raises, and no other")
    void findings() throws IOException {
        Set<String> raised = raisedInSources();
        assertThat(raised).contains("row_does_not_fit", "hidden_row", "hidden_column", "duplicate_filing");
        raised.addAll(new Checks(Forms.standard()).codes());
        raised.addAll(new AcrossYears(Forms.standard()).codes());

        assertThat(explainedUnder("Findings")).containsExactlyInAnyOrderElementsOf(raised);
    }

    @Test
    @DisplayName("every reason for rejection, and no other")
    void rejections() throws IOException {
        assertThat(explainedUnder("Reasons for rejection"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RejectionReason.values())
                        .map(RejectionReason::code)
                        .toList());
    }

    @Test
    @DisplayName("every reason for holding, and no other")
    void holds() throws IOException {
        assertThat(explainedUnder("Reasons for holding"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(HoldReason.values()).map(HoldReason::code).toList());
    }

    private static List<String> explainedUnder(String heading) throws IOException {
        String page = Files.readString(Path.of("docs/checks.md"));
        String part = Arrays.stream(page.split("(?m)^## "))
                .filter(section -> section.lines().findFirst().orElse("").endsWith("/ " + heading))
                .findFirst()
                .orElseThrow();
        return EXPLAINED.matcher(part).results().map(match -> match.group(1)).toList();
    }

    private static Set<String> raisedInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                RAISED.matcher(Files.readString(file)).results().forEach(match -> addCodes(match, codes));
            }
        }
        return codes;
    }

    private static void addCodes(MatchResult match, Set<String> codes) {
        Stream.of(1, 2).map(match::group).filter(Objects::nonNull).forEach(codes::add);
    }
}
