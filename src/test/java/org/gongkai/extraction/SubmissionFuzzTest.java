package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : Map.of(
                            "_rels/.rels",
                            text(relationships.formatted("officeDocument", "xl/workbook.xml")),
                            "xl/workbook.xml",
                            text("<workbook><sheet name='年报' id='r'/></workbook>"),
                            "xl/_rels/workbook.xml.rels",
                            text(relationships.formatted("worksheet", "sheet.xml")),
                            "xl/sheet.xml",
                            joined("<worksheet><sheetData>", rows, ""))
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        Printed.reports(Submission.of("报告.xlsx", bytes.toByteArray()));
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
