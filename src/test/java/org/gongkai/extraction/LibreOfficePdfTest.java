package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.agency.Identifier;
import org.gongkai.generator.Generated;
import org.gongkai.generator.Generator;
import org.gongkai.generator.Layout;
import org.gongkai.report.Figure;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fresh documents as an office program prints them; {@code -Dgongkai.seed=7} makes others. */
class LibreOfficePdfTest {
    private static final long SEED = Long.getLong("gongkai.seed", 20261122L);

    /** Those whose tables are not wider than a page, of which LibreOffice would cut off the rest. */
    private static final List<Layout> LAYOUTS = List.of(
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

    @TempDir
    static Path folder;

    @Test
    @DisplayName("Of a generated page printed as PDF every figure is exact, none is invented and none lost")
    void everyFigureIsExact() throws IOException, InterruptedException {
        requireOffice();
        List<Generated> documents = new ArrayList<>();
        List<Path> pages = new ArrayList<>();
        for (Layout layout : LAYOUTS) {
            Generated document = Generator.generate(layout, SEED * 1_000_003);
            documents.add(document);
            pages.add(Files.write(folder.resolve(layout + ".html"), ruled(document)));
        }
        print(pages);
        for (Generated document : documents) {
            byte[] pdf = Files.readAllBytes(folder.resolve(document.layout() + ".pdf"));
            hold(document, new Extraction(Identifier.load()).extract(Submission.of(document.layout() + ".pdf", pdf)));
        }
    }

    private static void requireOffice() throws InterruptedException {
        boolean present;
        try {
            present = new ProcessBuilder("soffice", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            present = false;
        }
        if (!present && System.getenv("CI") != null) {
            throw new AssertionError("CI must have soffice: install libreoffice-writer");
        }
        if (!present) {
            System.err.println("SKIPPED: no soffice on the path; PDF printed by LibreOffice is not tested");
        }
        assumeTrue(present, "no soffice on the path");
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

    private static void print(List<Path> pages) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--infilter=HTML (StarWriter)",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                folder.toString()));
        pages.forEach(page -> command.add(page.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("soffice did not print " + pages);
        }
    }

    private static void hold(Generated document, List<Report> reports) {
        assertThat(reports).as(document.fileName()).hasSize(1);
        assertThat(reports.get(0).figures().stream().map(LibreOfficePdfTest::line))
                .as(document.layout() + " " + document.fileName())
                .containsExactlyInAnyOrderElementsOf(document.truth().figures().stream()
                        .map(figure -> String.join(
                                "\t",
                                figure.code(),
                                figure.value()
                                        .map(value ->
                                                value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros())
                                        .map(BigDecimal::toPlainString)
                                        .orElse(""),
                                figure.kind()))
                        .toList());
    }

    private static String line(Figure figure) {
        return String.join(
                "\t",
                figure.code().value(),
                figure.value().number().map(BigDecimal::toPlainString).orElse(""),
                figure.value().kind());
    }
}
