package org.gongkai.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the text of a cell together, whichever way its characters stand. */
final class CellText {
    /** What office programs leave free beside the text of a cell unless told otherwise. */
    private static final double USUAL_PADDING = 5.7;

    private static final String DIGIT = "[0-9０-９.,，．]";
    private static final String SPACE = "[\\s\\u00A0\\u3000]*";
    private static final Pattern BLANK = Pattern.compile(SPACE);
    private static final Pattern ENDS_IN_DIGITS = Pattern.compile(".*" + DIGIT + SPACE);
    private static final Pattern BEGINS_WITH_DIGITS = Pattern.compile(SPACE + DIGIT + ".*");
    private static final Pattern DIGITS = Pattern.compile(SPACE + DIGIT + "+" + SPACE);

    private CellText() {}

    /**
     * @param padding at most so much is left free on either side of the text in any cell of the table
     * @param whole whether all of the cell is here; the digits of one that a page break may cut are left as printed
     */
    static String of(List<Glyph> glyphs, Box cell, double padding, boolean whole) {
        return IntStream.range(0, 4)
                .mapToObj(turn ->
                        glyphs.stream().filter(glyph -> glyph.turn() == turn).toList())
                .filter(same -> !same.isEmpty())
                .map(same -> read(same, cell, padding, whole))
                .collect(Collectors.joining("\n"));
    }

    private static String read(List<Glyph> glyphs, Box cell, double padding, boolean whole) {
        int turn = glyphs.get(0).turn();
        List<TextLine> lines = spoken(
                TextLine.of(glyphs.stream().map(glyph -> glyph.turnedBack(turn)).toList()));
        if (lines.isEmpty()) {
            return "";
        }
        double room = room(cell.turnedBack(turn), padding);
        boolean ends = whole || hasRoom(lines);
        StringBuilder text = new StringBuilder(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            boolean broken = ends && isBrokenNumber(lines.get(i - 1), lines.get(i), room);
            text.append(broken ? "" : "\n").append(lines.get(i).text());
        }
        return BLANK.matcher(text).matches() ? "" : text.toString();
    }

    /** Lines of which not all is struck. */
    private static List<TextLine> spoken(List<TextLine> lines) {
        return lines.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    /**
     * Whether a line before shows that the last one had room for another digit, so that nothing of it stands elsewhere;
     * and for one more, since a digit goes to the next line with the point or comma that it must not begin with.
     */
    private static boolean hasRoom(List<TextLine> lines) {
        TextLine last = lines.get(lines.size() - 1);
        double longest =
                lines.stream().mapToDouble(line -> line.box().width()).max().orElse(0);
        return last.box().width() + 2 * firstDigit(last).box().width() < longest + 0.1 * last.size();
    }

    private static double room(Box cell, double padding) {
        return cell.width() - 2 * Math.min(padding, USUAL_PADDING);
    }

    /**
     * Whether digits go on in the next line because the cell has no room for one more; two numbers below each other in a
     * wider cell stay two, and so do those of which the lower shows that there was room.
     */
    private static boolean isBrokenNumber(TextLine line, TextLine next, double room) {
        String above = line.text();
        String below = next.text();
        if (!ENDS_IN_DIGITS.matcher(above).matches()
                || !BEGINS_WITH_DIGITS.matcher(below).matches()) {
            return false;
        }
        boolean alone = DIGITS.matcher(above).matches() && DIGITS.matcher(below).matches();
        double longer = line.box().width() + firstDigit(next).box().width();
        boolean fits = next.box().width() > longer - 0.1 * next.size();
        return longer > room && !(alone && fits);
    }

    private static Glyph firstDigit(TextLine line) {
        return line.glyphs().stream()
                .filter(Glyph::isDigit)
                .findFirst()
                .orElse(line.glyphs().get(0));
    }

    /** What every cell of the table leaves free beside its text at least. */
    static double padding(List<Box> cells, List<List<Glyph>> texts) {
        double padding = Double.MAX_VALUE;
        for (int i = 0; i < cells.size(); i++) {
            for (Glyph glyph : texts.get(i)) {
                padding = Math.min(padding, glyph.box().left() - cells.get(i).left());
            }
        }
        return Math.max(0, padding);
    }

    /** Words break before punctuation and numbers, so a little more than one character may be left free. */
    static boolean isFull(List<Glyph> glyphs, Box cell, double padding, List<Glyph> next) {
        List<TextLine> lines =
                TextLine.of(glyphs.stream().filter(glyph -> glyph.turn() == 0).toList());
        List<TextLine> more =
                TextLine.of(next.stream().filter(glyph -> glyph.turn() == 0).toList());
        if (lines.isEmpty() || more.isEmpty()) {
            return false;
        }
        Glyph first = more.get(0).glyphs().get(0);
        double room = room(cell, padding);
        double slack = first.isDigit() ? 0 : first.size() / 2;
        return lines.get(lines.size() - 1).box().width() + first.box().width() > room - slack;
    }

    /** Whether the last line stands so near to the lower edge that there is no room for another. */
    static boolean runsDown(List<Glyph> glyphs, Box cell) {
        double bottom =
                glyphs.stream().mapToDouble(glyph -> glyph.box().bottom()).max().orElse(cell.top());
        double size = glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        return cell.bottom() - bottom < size;
    }
}
