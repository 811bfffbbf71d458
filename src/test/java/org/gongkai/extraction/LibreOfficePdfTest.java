package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.agency.Identifier;
import org.gongkai.document.LibreOffice;
import org.gongkai.generator.Generated;
import org.gongkai.generator.Generator;
import org.gongkai.generator.Layout;
import org.gongkai.generator.Layout.Family;
import org.gongkai.generator.TrueFigure;
import org.gongkai.report.Figure;
import org.gongkai.report.Report;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fresh documents as an office program prints them. {@code -Dgongkai.documents=20} makes more of each layout,
 * {@code -Dgongkai.seed=7} others.
 */
class LibreOfficePdfTest {
    private static final int DOCUMENTS = Integer.getInteger("gongkai.documents", 1);
    private static final long SEED = Long.getLong("gongkai.seed", 20261122L);

    /** Those whose tables are not wider than a page, of which LibreOffice would cut off the rest. */
    private static final List<Layout> PAGES = List.of(
            Layout.HTML_PLAIN,
            Layout.HTML_SPLIT_HEADER,
            Layout.HTML_REPEATED_HEADER,
            Layout.HTML_FLAT_HEADER,
            Layout.HTML_TABLES_MERGED,
            Layout.HTML_TABLE_PER_SECTION,
            Layout.HTML_ODD_LABELS,
            Layout.HTML_TRADITIONAL,
            Layout.HTML_GROUPS_LOST,
            Layout.HTML_HEADINGS_RENAMED);

    /**
     * Numbers parted by a bookmark or by the end of a deleted paragraph LibreOffice may break although there is room, so
     * that no one can tell them from two; of these a figure may be illegible.
     */
    private static final Set<Layout> PARTED =
            EnumSet.of(Layout.DOCX_SPLIT_RUNS, Layout.DOCX_TRACKED, Layout.DOCX_COMBINED);

    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    @TempDir
    Path folder;

    @BeforeEach
    void withLibreOffice() throws IOException, InterruptedException {
        LibreOffice.required();
    }

    @Test
    @DisplayName("Of a generated page printed as PDF every figure is exact, none is invented and none lost")
    void everyFigureOfAPageIsExact() throws IOException, InterruptedException {
        Map<Path, Generated> documents = write(PAGES, LibreOfficePdfTest::ruled);
        LibreOffice.convertPages(folder, "pdf:writer_pdf_Export", List.copyOf(documents.keySet()));
        for (Map.Entry<Path, Generated> document : documents.entrySet()) {
            holdExactly(document.getValue(), printed(document.getKey()));
        }
    }

    @Test
    @DisplayName("Of a generated document of Word printed as PDF every figure is exact, none is invented and none lost")
    void everyFigureOfADocumentOfWordIsExact() throws IOException, InterruptedException {
        Map<Path, Generated> documents = write(Layout.of(Family.WORD), Generated::bytes);
        LibreOffice.convert(folder, "pdf:writer_pdf_Export", List.copyOf(documents.keySet()));
        for (Map.Entry<Path, Generated> document : documents.entrySet()) {
            if (PARTED.contains(document.getValue().layout())) {
                holdWhatIsLegible(document.getValue(), printed(document.getKey()));
            } else {
                holdExactly(document.getValue(), printed(document.getKey()));
            }
        }
    }

    @Test
    @DisplayName("Of a generated page whose tables no line rules every figure is exact, or the page is rejected")
    void noFigureOfTablesWithoutLinesIsWrong() throws IOException, InterruptedException {
        Map<Path, Generated> documents = write(PAGES, LibreOfficePdfTest::unruled);
        LibreOffice.convertPages(folder, "pdf:writer_pdf_Export", List.copyOf(documents.keySet()));
        int read = 0;
        for (Map.Entry<Path, Generated> document : documents.entrySet()) {
            try {
                holdWhatIsLegible(document.getValue(), printed(document.getKey()));
                read++;
            } catch (SubmissionRejected rejected) {
                assertThat(rejected.reason())
                        .isIn(
                                RejectionReason.UNKNOWN_HEADER,
                                RejectionReason.VALUES_LOST,
                                RejectionReason.INCOMPLETE_TABLES,
                                RejectionReason.NO_STATUTORY_TABLES);
            }
        }
        assertThat(read).isPositive();
    }

    private Map<Path, Generated> write(List<Layout> layouts, Function<Generated, byte[]> bytes) throws IOException {
        Map<Path, Generated> documents = new LinkedHashMap<>();
        for (Layout layout : layouts) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Generated document = Generator.generate(layout, SEED * 1_000_003 + i);
                String name = layout + "_" + i + document.fileName().replaceFirst("^.*(?=\\.)", "");
                documents.put(Files.write(folder.resolve(name), bytes.apply(document)), document);
            }
        }
        assertThat(documents).isNotEmpty();
        return documents;
    }

    private Report printed(Path written) throws IOException {
        String name = written.getFileName().toString().replaceFirst("\\w+$", "pdf");
        List<Report> reports = EXTRACTION.extract(Submission.of(name, Files.readAllBytes(folder.resolve(name))));
        assertThat(reports).as(name).hasSize(1);
        return reports.get(0);
    }

    private static byte[] unruled(Generated document) {
        Charset charset = StandardCharsets.UTF_8;
        return new String(document.bytes(), charset)
                .replace("border=\"1\"", "border=\"0\"")
                .replaceAll("border(-[a-z]+)?:[^;\"}]*[;]?", "")
                .getBytes(charset);
    }

    /** The page with every table ruled, which LibreOffice does by attributes only. */
    private static byte[] ruled(Generated document) {
        Charset charset = StandardCharsets.UTF_8;
        return new String(document.bytes(), charset)
                .replace("border=\"1\" cellspacing=\"0\"", "")
                .replace("border=\"0\" bgcolor=\"#999999\" cellspacing=\"1\"", "")
                .replace("<table", "<table border=\"1\" cellspacing=\"0\" cellpadding=\"2\"")
                .getBytes(charset);
    }

    private static void holdExactly(Generated document, Report report) {
        assertThat(report.figures().stream().map(LibreOfficePdfTest::line))
                .as(document.layout() + " " + document.fileName())
                .containsExactlyInAnyOrderElementsOf(document.truth().figures().stream()
                        .map(LibreOfficePdfTest::line)
                        .toList());
    }

    private static void holdWhatIsLegible(Generated document, Report report) {
        Set<String> truth = document.truth().figures().stream()
                .map(LibreOfficePdfTest::line)
                .collect(Collectors.toSet());
        assertThat(report.figures().stream()
                        .filter(figure -> !figure.value().kind().equals("illegible"))
                        .map(LibreOfficePdfTest::line))
                .as(document.layout() + " " + document.fileName())
                .hasSizeGreaterThan(truth.size() * 9 / 10)
                .isSubsetOf(truth);
    }

    private static String line(TrueFigure figure) {
        String value = figure.value()
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElse("");
        return String.join("\t", figure.code(), value, figure.kind());
    }

    private static String line(Figure figure) {
        String value =
                figure.value().number().map(number -> number.toPlainString()).orElse("");
        return String.join("\t", figure.code().value(), value, figure.value().kind());
    }
}
