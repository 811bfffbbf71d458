package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.Content;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.Plural;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SourceAddress;
import org.gongkai.submission.SubmissionRejected;

/** Reads plain text, such as pages flattened by a crawler, and Markdown: one paragraph per line, unaltered. */
final class TextReader implements DocumentReader {
    /** Beyond one odd character in so many, the content is no text. */
    private static final int CLEAN = 200;

    private static final int LONGEST_TITLE = 80;

    private final Limits limits;

    TextReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(Content content) {
        if (Signature.of(content.bytes()).isPresent()) {
            return false;
        }
        Decoded decoded = Decoded.of(content.bytes());
        long odd = decoded.lost()
                + decoded.text().chars().filter(TextReader::isControl).count();
        return odd * CLEAN <= decoded.text().length() && !Markup.isXml(decoded.text());
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B';
    }

    @Override
    public Document read(Content content) {
        Decoded decoded = Decoded.of(content.bytes());
        if (isBlank(decoded.text())) {
            throw new SubmissionRejected(
                    RejectionReason.EMPTY_FILE,
                    new Particulars(content.size() + " 字节", Plural.in(content.size() + " {byte|bytes}")));
        }
        List<String> lines = lines(decoded.text());
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            Allowance.check();
            int length = MarkdownTable.length(lines, i).orElse(0);
            if (length > 0) {
                blocks.add(MarkdownTable.read(lines, i, length));
                MarkdownTable.between(lines, i, length).forEach(line -> blocks.add(paragraph(lines, line)));
            } else if (!MarkdownTable.isRule(lines, i)) {
                blocks.add(paragraph(lines, i));
            }
            i += Math.max(1, length);
        }
        return new Document(
                title(lines),
                blocks,
                Map.of(),
                decoded.remark(address(0)).stream().toList());
    }

    private static Paragraph paragraph(List<String> lines, int line) {
        return new Paragraph(lines.get(line), address(line));
    }

    /** Pipes and tabs part a line into cells. */
    private List<String> lines(String text) {
        long cells = 1 + text.chars().filter(c -> "\n|｜\t".indexOf(c) >= 0).count();
        limits.checkCells(cells);
        Limits.keep(cells, text.length());
        return text.lines().toList();
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
    }

    private static SourceAddress address(int line) {
        return new SourceAddress("line " + (line + 1));
    }

    /** The first Markdown heading, or the first line where it names a report and is no sentence of one. */
    private static Optional<String> title(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .findFirst()
                .or(() -> lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !TitleLine.isBeside(line))
                        .findFirst()
                        .filter(TextReader::isTitle));
    }

    /** Whether a line names a report and is no sentence of one. */
    static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE && (line.contains("年度报告") || line.contains("年报")) && !line.contains("。");
    }
}
