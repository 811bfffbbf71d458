package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.check.Checks;
import org.gongkai.form.FigureCode;
import org.gongkai.form.Forms;
import org.gongkai.report.Figure;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.submission.Content;
import org.gongkai.submission.Statement;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code reports}, and each bundled sample, has every figure that a person reads from it written beside. */
class GoldenReportsTest {
    // -Dgongkai.rewrite=true writes findings.csv anew, to be read against the submission before it is committed.
    private static final Path CASES = Path.of("src/test/resources/reports");
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path BUNDLED = Path.of("src/main/resources/samples");
    private static final Checks CHECKS = new Checks(Forms.standard());
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES);
                Stream<Path> samples = Files.list(SAMPLES)) {
            return Stream.concat(folders, samples).filter(Files::isDirectory).sorted().toList().stream();
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
    @DisplayName("agency, region, year and edition are settled, or a person is asked for what is not")
    void identity(Path folder) throws IOException {
        Report report = report(folder);
        Identification identification = report.identification();
        List<String> settled = new ArrayList<>();
        settled.add("agency,region_code,year,edition");
        settled.add(String.join(
                ",",
                identification.agency().map(Agency::name).orElse(""),
                identification.agency().map(agency -> agency.region().code()).orElse(""),
                identification.year().map(year -> String.valueOf(year.value())).orElse(""),
                report.edition()));
        identification.holds().forEach(hold -> settled.add("held:" + hold.code()));
        assertThat(settled).isEqualTo(Files.readAllLines(folder.resolve("identity.csv")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("what is wrong is found, with the cell where it stands, and nothing else is")
    void findings(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        found.add("check,severity,figure,expected,actual,address");
        CHECKS.apply(report(folder)).findings().forEach(finding -> found.add(line(finding)));
        Path file = folder.resolve("findings.csv");
        if (Boolean.getBoolean("gongkai.rewrite")) {
            Files.write(file, found);
        }
        assertThat(found).containsExactlyElementsOf(Files.readAllLines(file));
    }

    private static String line(Finding finding) {
        return String.join(
                ",",
                finding.check(),
                finding.severity().code(),
                finding.figure().map(FigureCode::value).orElse(""),
                quoted(finding.expected()),
                quoted(finding.actual()),
                finding.address().value());
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\n]*")
                ? field
                : '"' + field.replace("\n", " ").replace("\"", "\"\"") + '"';
    }

    private static Report report(Path folder) throws IOException {
        boolean sample = folder.startsWith(SAMPLES);
        String name = sample ? folder.getFileName() + "." : "submission.";
        try (Stream<Path> files = Files.list(sample ? BUNDLED : folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            List<Report> reports = EXTRACTION.extract(submission(folder, file));
            assertThat(reports).hasSize(1);
            return reports.get(0);
        }
    }

    /** As it arrived: under a path and with a manifest's line, where the case has them. */
    private static Submission submission(Path folder, Path file) throws IOException {
        Content content = Content.of(Files.readAllBytes(file));
        Path presented = folder.resolve("presented.csv");
        if (Files.notExists(presented)) {
            return new Submission(new SubmissionPath(file.getFileName().toString()), content);
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(presented)) {
            NamedCsvRecord row = csv.iterator().next();
            return new Submission(
                    new SubmissionPath(row.getField("path")),
                    content,
                    new Statement(
                            row.getField("agency"),
                            row.getField("region"),
                            row.getField("year"),
                            "",
                            row.getField("url"),
                            "manifest.csv line 2"));
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
