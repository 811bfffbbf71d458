package org.gongkai.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedInboxTest {
    @TempDir
    Path temporary;

    @Test
    void holdsTheDocumentsThatItsTruthTellsOf() throws IOException {
        Path folder = temporary.resolve("inbox");
        Path truth = temporary.resolve("truth.csv");
        GeneratedInbox inbox = GeneratedInbox.write(folder, truth, 60, 7);

        List<NamedCsvRecord> rows;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(truth)) {
            rows = csv.stream().toList();
        }
        assertThat(rows).hasSize(inbox.figures());
        assertThat(files(folder)).hasSize(60);
        assertThat(files(folder))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> row.getField("file").replaceAll("#\\d+$", ""))
                        .distinct()
                        .toList());
        assertThat(rows.stream()
                        .map(row -> row.getField("agency") + row.getField("year"))
                        .distinct())
                .hasSize(inbox.reports());
    }

    @Test
    void neverPutsTheTruthIntoTheInbox() {
        Path folder = temporary.resolve("inbox");
        assertThatThrownBy(() -> GeneratedInbox.write(folder, folder.resolve("truth.csv"), 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsEnoughFilingsForALargeInbox() {
        Filings filings = new Filings(new Dice(1));
        assertThat(Stream.generate(() -> filings.next(1)).limit(14_000).distinct())
                .hasSize(14_000);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .toList();
        }
    }
}
