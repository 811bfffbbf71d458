package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.document.Cell;
import org.gongkai.document.Paragraph;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.SourceAddress;

/** The cells of tables that were flattened into text, which line ends and pipes part. */
final class TextCells {
    private static final Pattern PIPE = Pattern.compile("[|｜\\t]");

    private static final Pattern ENDS_WITH_PIPE = Pattern.compile("[|｜\\t]\\s*$");
    private static final long UNEVEN = Long.MAX_VALUE;

    /** So many rows tell how a text sets its pipes. */
    private static final int CLOSED = 5;

    private TextCells() {}

    /** The cells in reading order; a cell's grid row is its paragraph, its column the place within it. */
    static List<Cell> of(List<Paragraph> paragraphs) {
        List<Cell> pieces = new ArrayList<>();
        boolean closing = areClosedOnly(paragraphs);
        boolean unclosed = false;
        BitSet open = openEnds(paragraphs);
        for (int line = 0; line < paragraphs.size(); line++) {
            Paragraph paragraph = paragraphs.get(line);
            String[] texts = PIPE.split(paragraph.text(), -1);
            boolean piped = texts.length > 1;
            for (int i = !unclosed && !closing && isEnclosed(texts) ? 1 : 0; i < texts.length; i++) {
                Allowance.check();
                String text = texts[i].strip();
                boolean closedByPipe = i < texts.length - 1;
                if (!text.isEmpty()) {
                    pieces.add(new Cell(text, line, i, 1, 1, address(paragraph.address(), i, piped)));
                    unclosed = !closedByPipe;
                } else if (closedByPipe) {
                    if (!unclosed) {
                        pieces.add(new Cell("", line, i, 1, 1, address(paragraph.address(), i, piped)));
                    }
                    unclosed = false;
                } else if (open.get(line)) {
                    pieces.add(new Cell("", line, i, 1, 1, address(paragraph.address(), i, piped)));
                    unclosed = true;
                }
            }
        }
        return pieces;
    }

    /**
     * The lines whose last cell is a blank one behind their last pipe: those of tables all of whose lines have as many
     * pipes, some with a cell behind the last.
     */
    private static BitSet openEnds(List<Paragraph> paragraphs) {
        BitSet open = new BitSet();
        int first = 0;
        while (first < paragraphs.size()) {
            long pipes = pipes(paragraphs.get(first));
            int next = first + 1;
            while (next < paragraphs.size() && pipes > 0 && pipes(paragraphs.get(next)) > 0) {
                pipes = pipes == pipes(paragraphs.get(next)) ? pipes : UNEVEN;
                next++;
            }
            List<Paragraph> table = paragraphs.subList(first, next);
            if (pipes > 0 && pipes < UNEVEN && table.stream().anyMatch(row -> !endsWithPipe(row))) {
                for (int row = first; row < next; row++) {
                    open.set(row, endsWithPipe(paragraphs.get(row)));
                }
            }
            first = next;
        }
        return open;
    }

    private static long pipes(Paragraph line) {
        return PIPE.matcher(line.text()).results().count();
    }

    private static boolean endsWithPipe(Paragraph row) {
        return ENDS_WITH_PIPE.matcher(row.text()).find();
    }

    /** Where rows end with a pipe and begin with none, the pipe that a row begins with closes a blank cell. */
    private static boolean areClosedOnly(List<Paragraph> paragraphs) {
        int closed = 0;
        int enclosed = 0;
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.text().indexOf('|') >= 0) {
                String[] texts = PIPE.split(paragraph.text(), -1);
                if (isEnclosed(texts)) {
                    enclosed++;
                } else if (texts.length > 2 && texts[texts.length - 1].isBlank()) {
                    closed++;
                }
            }
        }
        return closed >= CLOSED && closed > enclosed;
    }

    /** Pipes around a whole line part no cells. */
    private static boolean isEnclosed(String[] texts) {
        return texts.length > 2 && texts[0].isBlank() && texts[texts.length - 1].isBlank();
    }

    private static SourceAddress address(SourceAddress line, int place, boolean piped) {
        return piped && place > 0 ? new SourceAddress(line.value() + "/c" + (place + 1)) : line;
    }
}
