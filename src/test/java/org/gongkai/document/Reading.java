package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;

/** Reads small documents and looks at them in the words of the tests. */
final class Reading {
    private Reading() {}

    static Document of(byte[] bytes) {
        return new DocumentReaders(Limits.DEFAULT).read(Submission.of("报告", bytes));
    }

    static Document of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    static Document of(String text, Charset charset) {
        return of(text.getBytes(charset));
    }

    static SubmissionRejected rejectionOf(byte[] bytes) {
        return assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> of(bytes))
                .actual();
    }

    static List<String> paragraphs(Document document) {
        return document.paragraphs().map(Paragraph::text).toList();
    }

    static Grid onlyGrid(Document document) {
        List<Grid> grids = document.grids().toList();
        if (grids.size() != 1) {
            throw new AssertionError("expected one grid, found " + grids);
        }
        return grids.get(0);
    }

    /** Rows of texts, blank cells included, without regard to columns. */
    static List<List<String>> texts(Grid grid) {
        return grid.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    /** The cell at an address such as {@code r2c3} or {@code B7}. */
    static Cell cell(Grid grid, String end) {
        return grid.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.address().value().endsWith("/" + end)
                        || cell.address().value().endsWith("!" + end))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell at " + end + " in " + grid));
    }
}
