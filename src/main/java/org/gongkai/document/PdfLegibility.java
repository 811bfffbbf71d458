package org.gongkai.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.Plural;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/** Sets aside what a person can look at but a program cannot read: scans, and fonts that do not tell what they print. */
final class PdfLegibility {
    private PdfLegibility() {}

    static void check(List<PageInk> pages) {
        long characters = pages.stream().mapToLong(page -> page.glyphs().size()).sum();
        long unknown = pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> glyph.text().equals(Glyph.ILLEGIBLE))
                .count();
        if (characters == 0) {
            boolean pictures = pages.stream()
                    .anyMatch(page -> page.pictures() > 0 || !page.hidden().isEmpty());
            throw pictures
                    ? new SubmissionRejected(
                            RejectionReason.SCANNED_PDF,
                            new Particulars(pages.size() + " 页", Plural.in(pages.size() + " {page|pages}")))
                    : new SubmissionRejected(
                            RejectionReason.EMPTY_FILE,
                            new Particulars(
                                    pages.size() + " 页没有文字", Plural.in(pages.size() + " {page|pages} without text")));
        }
        if (unknown * 2 > characters) {
            throw new SubmissionRejected(
                    RejectionReason.UNMAPPED_TEXT,
                    new Particulars(
                            characters + " 个字中的 " + unknown + " 个", unknown + " of " + characters + " characters"));
        }
    }

    /** Without any table, pages that are pictures hold the tables. */
    static void checkTables(List<PageInk> pages, List<Block> blocks) {
        String pictures = IntStream.range(0, pages.size())
                .filter(i -> pages.get(i).isPicture())
                .mapToObj(i -> "page[" + (i + 1) + "]")
                .collect(Collectors.joining(" "));
        if (!pictures.isEmpty() && blocks.stream().noneMatch(Grid.class::isInstance)) {
            throw new SubmissionRejected(RejectionReason.SCANNED_PDF, pictures);
        }
    }
}
