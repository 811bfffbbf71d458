package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.form.Column;
import org.gongkai.form.FigureCode;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;
import org.gongkai.report.FigureValue;
import org.gongkai.submission.Submission;
import org.junit.jupiter.api.DisplayName;

/**
 * Any bytes are rejected with a reason, or give figures that stand where they say. Without the profile {@code fuzz} each
 * harness is tried with its inputs in {@code SubmissionFuzzTestInputs}, to which whatever fuzzing finds is added.
 */
@DisplayName("No submission, whatever its bytes,")
class SubmissionFuzzTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(Forms.standard());
    private static final Column COUNT = column("application.received.total");
    private static final Column AMOUNT = column("disclosure.fee.amount");
    private static final Column CHANGE = column("disclosure.licence.items_change");

    private static final byte[] OLD_WORD = report("doc-plain-2021/submission.doc");
    private static final byte[] PDF = report("pdf-narrow-columns/submission.pdf");
    private static final byte[] ARCHIVE = PresentedArchive.whole();

    private static Column column(String figure) {
        return Forms.standard().figure(new FigureCode(figure)).orElseThrow().column();
    }

    @FuzzTest
    void bytes(byte[] bytes) {
        Printed.reports(Submission.of("报告", bytes));
    }

    @FuzzTest
    void page(byte[] body) {
        Printed.reports(Submission.of("报告.html", joined("<html><meta charset=utf-8><body><table>", body, "")));
    }

    @FuzzTest
    void workbook(byte[] rows) throws IOException {
        String relationships = "<Relationships><Relationship Id='r' Type='/%s' Target='%s'/></Relationships>";
        byte[] bytes = zip(Map.of(
                "_rels/.rels",
                text(relationships.formatted("officeDocument", "xl/workbook.xml")),
                "xl/workbook.xml",
                text("<workbook><sheet name='年报' id='r'/></workbook>"),
                "xl/_rels/workbook.xml.rels",
                text(relationships.formatted("worksheet", "sheet.xml")),
                "xl/sheet.xml",
                joined("<worksheet><sheetData>", rows, "")));
        Printed.reports(Submission.of("报告.xlsx", bytes));
    }

    /** The body of a {@code .docx}. */
    @FuzzTest
    void word(byte[] body) throws IOException {
        String names = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        Printed.reports(Submission.of(
                "报告.docx",
                zip(Map.of(
                        "_rels/.rels",
                        text("<Relationships><Relationship Id='r' Type='/officeDocument' Target='word/document.xml'/>"
                                + "</Relationships>"),
                        "word/document.xml",
                        joined("<w:document " + names + "><w:body>", body, "</w:body></w:document>")))));
    }

    /** Bytes of a {@code .doc} changed. */
    @FuzzTest
    void oldWord(byte[] edits) {
        Printed.reports(Submission.of("报告.doc", Edits.of(edits).in(OLD_WORD)));
    }

    /** What a page of a PDF paints. */
    @FuzzTest
    void pdf(byte[] painted) {
        Printed.reports(Submission.of("报告.pdf", OnePagePdf.painting(painted)));
    }

    /** Bytes of a PDF of a report changed. */
    @FuzzTest
    void damagedPdf(byte[] edits) {
        Printed.reports(Submission.of("报告.pdf", Edits.of(edits).in(PDF)));
    }

    /** Bytes of an archive changed: what it is presented as can be read or is rejected, under a name that leads nowhere. */
    @FuzzTest
    void archive(byte[] edits) throws IOException {
        Path inbox = Files.createTempDirectory("inbox");
        Path file = Files.write(inbox.resolve("a.zip"), Edits.of(edits).in(ARCHIVE));
        try {
            PresentedArchive.readAll(inbox);
        } finally {
            Files.delete(file);
            Files.delete(inbox);
        }
    }

    @FuzzTest
    void value(byte[] text) {
        String cell = new String(text, StandardCharsets.UTF_8);
        for (Column column : new Column[] {COUNT, AMOUNT, CHANGE}) {
            FigureValue value = PrintedValue.read(cell, column, "");
            value.number().ifPresent(number -> assertThat(cell).containsPattern("\\p{Nd}"));
        }
        PrintedValue.isValue(cell);
    }

    @FuzzTest
    void label(byte[] text) {
        VOCABULARY.terms(new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] report(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/reports", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(String before, byte[] middle, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text(before));
        bytes.writeBytes(middle);
        bytes.writeBytes(text(after));
        return bytes.toByteArray();
    }
}
