package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.form.Forms;
import org.gongkai.report.Figure;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code reports} holds a submission and every figure that a person reads from it. */
class GoldenReportsTest {
    private static final Path CASES = Path.of("src/test/resources/reports");
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("every printed figure is read exactly and none is invented")
    void figures(Path folder) throws IOException {
        Report report = report(folder);
        assertThat(report.figures().stream().map(GoldenReportsTest::line))
                .containsExactlyInAnyOrderElementsOf(expected(folder));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("agency, region, year and edition are settled")
    void identity(Path folder) throws IOException {
        Report report = report(folder);
        Identification identification = report.identification();
        assertThat(identification.holds()).isEmpty();
        String settled = String.join(
                ",",
                identification.agency().orElseThrow().name(),
                identification.agency().orElseThrow().region().code(),
                String.valueOf(identification.year().orElseThrow().value()),
                report.edition());
        assertThat(Files.readAllLines(folder.resolve("identity.csv")))
                .element(1)
                .isEqualTo(settled);
    }

    private static Report report(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith("submission."))
                    .findFirst()
                    .orElseThrow();
            List<Report> reports =
                    EXTRACTION.extract(Submission.of(file.getFileName().toString(), Files.readAllBytes(file)));
            assertThat(reports).hasSize(1);
            return reports.get(0);
        }
    }

    private static List<String> expected(Path folder) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("figures.csv"))) {
            return csv.stream()
                    .map(row -> String.join(
                            "\t",
                            row.getField("figure"),
                            row.getField("value"),
                            row.getField("unit"),
                            stripped(row.getField("raw")),
                            row.getField("kind")))
                    .toList();
        }
    }

    private static String stripped(String raw) {
        return raw.replace('\u00A0', ' ').strip();
    }

    private static String line(Figure figure) {
        return String.join(
                "\t",
                figure.code().value(),
                figure.value().number().map(BigDecimal::toPlainString).orElse(""),
                Forms.standard().figure(figure.code()).orElseThrow().unit().symbol(),
                stripped(figure.raw()),
                figure.value().kind());
    }
}
