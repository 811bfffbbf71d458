package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/variations.md")
class DocumentedVariationsTest {
    private static final Path CASES = Path.of("src/test/resources");
    private static final Pattern NAMED = Pattern.compile("`((?:reports|rejected|samples)/[^`/]+)`");

    @Test
    @DisplayName("names every golden case of what real reports vary in, and no case that is not there")
    void cases() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String kind : Set.of("reports", "rejected", "samples")) {
            there.addAll(folders(kind));
        }
        assertThat(there).contains("reports/html-plain-2021", "rejected/empty", "samples/urumqi-2024");
        assertThat(named()).containsExactlyInAnyOrderElementsOf(there);
    }

    private static Set<String> folders(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(CASES.resolve(kind))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> kind + "/" + folder.getFileName())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> named() throws IOException {
        return NAMED.matcher(Files.readString(Path.of("docs/variations.md")))
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
