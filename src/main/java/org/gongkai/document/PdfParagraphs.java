package org.gongkai.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.submission.SourceAddress;

/** Joins the lines of text that belong together: those that go on because the one before was full. */
final class PdfParagraphs {
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、.{2,40}");

    private final double left;
    private final double right;
    private final StringBuilder text = new StringBuilder();
    private Optional<TextLine> last = Optional.empty();
    private SourceAddress address = new SourceAddress("");
    private int page;
    private int line;

    PdfParagraphs(List<PdfPage> pages) {
        this.left =
                lines(pages).stream().mapToDouble(its -> its.box().left()).min().orElse(0);
        this.right = lines(pages).stream()
                .mapToDouble(its -> its.box().right())
                .max()
                .orElse(0);
    }

    private static List<TextLine> lines(List<PdfPage> pages) {
        return pages.stream()
                .flatMap(its -> its.items().stream())
                .filter(TextLine.class::isInstance)
                .map(TextLine.class::cast)
                .toList();
    }

    /** Takes the next line; the paragraph before it, where the line begins another. */
    Optional<Paragraph> add(TextLine next, int number) {
        line = number == page ? line + 1 : 1;
        boolean goesOn = last.filter(before -> goesOn(before, next, number)).isPresent();
        Optional<Paragraph> done = goesOn ? Optional.empty() : flush();
        if (!goesOn) {
            address = PdfBlocks.line(number, line);
        }
        page = number;
        text.append(next.text());
        last = Optional.of(next);
        return done;
    }

    /** A line that stands apart from the text before and after it. */
    Paragraph alone(TextLine beside, int number) {
        line = number == page ? line + 1 : 1;
        page = number;
        return new Paragraph(beside.text(), PdfBlocks.line(number, line));
    }

    private boolean goesOn(TextLine before, TextLine next, int number) {
        double size = before.size();
        boolean full = before.box().right() > right - 2 * size;
        boolean indented = next.box().left() > left + 1.2 * size;
        boolean sameSize = Math.abs(next.size() - size) < 0.15 * size;
        boolean near = number != page || next.box().top() - before.box().bottom() < 1.5 * size;
        return full && !indented && sameSize && near && !isHeading(next);
    }

    /** Whether the line is numbered as the parts of a report are. */
    static boolean isHeading(TextLine line) {
        return HEADING.matcher(line.text()).matches();
    }

    Optional<Paragraph> flush() {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Paragraph paragraph = new Paragraph(text.toString(), address);
        text.setLength(0);
        last = Optional.empty();
        return Optional.of(paragraph);
    }
}
