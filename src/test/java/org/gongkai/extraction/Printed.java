package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Identifier;
import org.gongkai.document.Block;
import org.gongkai.document.Document;
import org.gongkai.document.DocumentReaders;
import org.gongkai.document.Grid;
import org.gongkai.document.Limits;
import org.gongkai.document.Paragraph;
import org.gongkai.report.Figure;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;

/** What holds for any bytes whatever: they are rejected, or every figure stands where its address says. */
final class Printed {
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    private Printed() {}

    /** The reports of a submission; none where it is rejected. */
    static List<Report> reports(Submission submission) {
        List<Report> reports;
        try {
            reports = EXTRACTION.extract(submission);
        } catch (SubmissionRejected rejected) {
            assertToldInOurWords(rejected);
            return List.of();
        }
        Map<String, String> document = texts(new DocumentReaders(Limits.DEFAULT).read(submission));
        for (Report report : reports) {
            report.figures().forEach(figure -> assertPrinted(figure, document));
        }
        return reports;
    }

    private static void assertToldInOurWords(SubmissionRejected rejected) {
        if (rejected.getCause() != null) {
            String library = String.valueOf(rejected.getCause().getMessage());
            assertThat(rejected.particulars().chinese()).isNotEqualTo("null");
            if (!library.isEmpty()) {
                assertThat(rejected.particulars().chinese()).doesNotContain(library);
            }
        }
    }

    private static void assertPrinted(Figure figure, Map<String, String> document) {
        String address = figure.address().value();
        String line = document.get(address.replaceAll("/c\\d+$", ""));
        String cell = document.get(address);
        // of Markdown the cells are counted as a table's or by their pipes, as it is read
        String text = cell != null && (line == null || cell.contains(figure.raw())) ? cell : line;
        assertThat(text)
                .as("what stands at %s, for %s", address, figure)
                .isNotNull()
                .contains(figure.raw());
        figure.value()
                .number()
                .ifPresent(number -> assertThat(figure.raw()).as("%s", figure).containsPattern("\\p{Nd}"));
    }

    private static Map<String, String> texts(Document document) {
        Map<String, String> texts = new HashMap<>();
        for (Block block : document.blocks()) {
            if (block instanceof Grid grid) {
                grid.rows()
                        .forEach(row -> row.forEach(cell -> {
                            String address = cell.address().value();
                            texts.put(address, cell.text());
                            // a line of Markdown may be read as a table's row or, by its pipes, as text
                            texts.merge(
                                    address.replaceAll("/c\\d+$", ""),
                                    cell.text(),
                                    (one, other) -> one + " | " + other);
                        }));
            } else if (block instanceof Paragraph paragraph) {
                texts.put(paragraph.address().value(), paragraph.text());
            }
        }
        return texts;
    }
}
