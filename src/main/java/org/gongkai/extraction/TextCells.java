package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.document.Cell;
import org.gongkai.document.Paragraph;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.SourceAddress;

/** The cells of tables that were flattened into text, which line ends and pipes part. */
final class TextCells {
    static final Pattern PIPE = Pattern.compile("[|｜\\t]");

    /** So many rows tell how a text sets its pipes. */
    private static final int MANY = 5;

    private TextCells() {}

    /** The cells in reading order; a cell's grid row is its paragraph, its column the place within it. */
    static List<Cell> of(List<Paragraph> paragraphs) {
        List<Cell> pieces = new ArrayList<>();
        Bars bars = Bars.of(paragraphs);
        boolean unclosed = false;
        for (int line = 0; line < paragraphs.size(); line++) {
            Paragraph paragraph = paragraphs.get(line);
            String[] texts = PIPE.split(paragraph.text(), -1);
            boolean piped = texts.length > 1;
            if (isTabbed(paragraph.text())) {
                tabbed(paragraph, line, texts, pieces);
                unclosed = false;
                continue;
            }
            boolean enclosed = isEnclosed(texts);
            for (int i = !unclosed && bars != Bars.CLOSING && enclosed ? 1 : 0; i < texts.length; i++) {
                Allowance.check();
                String text = texts[i].strip();
                boolean closedByPipe = i < texts.length - 1;
                boolean opened = enclosed && bars == Bars.OPENING && !closedByPipe;
                if (!text.isEmpty()) {
                    pieces.add(new Cell(text, line, i, 1, 1, address(paragraph.address(), i, piped)));
                    unclosed = !closedByPipe;
                } else if (closedByPipe || opened) {
                    if (!unclosed) {
                        pieces.add(new Cell("", line, i, 1, 1, address(paragraph.address(), i, piped)));
                    }
                    unclosed = opened;
                }
            }
        }
        return pieces;
    }

    /** Tabs stand between cells, never around them: what is before the first and behind the last is a cell as well. */
    private static boolean isTabbed(String line) {
        return line.indexOf('\t') >= 0 && line.indexOf('|') < 0 && line.indexOf('｜') < 0;
    }

    private static void tabbed(Paragraph paragraph, int line, String[] texts, List<Cell> pieces) {
        for (int i = 0; i < texts.length; i++) {
            Allowance.check();
            pieces.add(new Cell(texts[i].strip(), line, i, 1, 1, address(paragraph.address(), i, true)));
        }
    }

    /** How a text sets the pipes of the rows that have a line each. */
    private enum Bars {
        /** Behind each cell: the pipe that a row begins with closes a blank cell. */
        CLOSING,
        /** Before each cell: the pipe that a row ends with opens a blank cell. */
        OPENING,
        /** Around the row, or between the cells only. */
        AROUND;

        static Bars of(List<Paragraph> paragraphs) {
            int closed = 0;
            int opened = 0;
            int enclosed = 0;
            for (Paragraph paragraph : paragraphs) {
                if (paragraph.text().indexOf('|') >= 0) {
                    String[] texts = PIPE.split(paragraph.text(), -1);
                    boolean begins = texts.length > 2 && texts[0].isBlank();
                    boolean ends = texts.length > 2 && texts[texts.length - 1].isBlank();
                    enclosed += begins && ends ? 1 : 0;
                    closed += ends && !begins ? 1 : 0;
                    opened += begins && !ends ? 1 : 0;
                }
            }
            if (closed >= MANY && closed > enclosed && closed > opened) {
                return CLOSING;
            }
            return opened >= MANY && opened > enclosed && opened > closed ? OPENING : AROUND;
        }
    }

    /** Pipes around a whole line part no cells. */
    private static boolean isEnclosed(String[] texts) {
        return texts.length > 2 && texts[0].isBlank() && texts[texts.length - 1].isBlank();
    }

    /** Whether a line is nothing but a pipe. */
    static boolean isBar(Paragraph line) {
        return line.text().strip().equals("|");
    }

    /** The address of a cell by its place among the pieces of its line. */
    static SourceAddress address(SourceAddress line, int place, boolean piped) {
        return piped && place > 0 ? new SourceAddress(line.value() + "/c" + (place + 1)) : line;
    }
}
