package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.document.Cell;
import org.gongkai.document.Paragraph;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;
import org.gongkai.submission.Allowance;

/**
 * Tells the rows of tables that were flattened into text.
 *
 * <p>Line ends and pipes part the cells; how many cells a row has is told by the labels before and after it, since the pages
 * these texts come from keep neither rows nor columns.
 */
final class TextLines {
    /** A value with a word too many is no longer; notes are. */
    private static final int ODD = 10;

    /** What stands behind a row, or between the lines of a page, without being a cell of it. */
    private static final Pattern NOTE = Pattern.compile("[见注附页第表详*※]|[-—–－]\\s*\\d+\\s*[-—–－]|\\d+\\s*/\\s*\\d+");

    /** Digits, and numbers written in words. */
    private static final Pattern NUMERAL = Pattern.compile("[\\p{Nd}〇零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]");

    private final Vocabulary vocabulary;

    TextLines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Line> of(List<Paragraph> paragraphs) {
        List<Cell> cells = StrayNumbers.without(paragraphs, TextCells.of(paragraphs));
        return new Reading(RowBars.without(paragraphs, cells, vocabulary)).lines();
    }

    /** How many rows of the form the text names, with values or without. */
    int rowsNamed(List<Paragraph> paragraphs) {
        return (int) TextCells.of(paragraphs).stream()
                .peek(piece -> Allowance.check())
                .flatMap(piece -> vocabulary.terms(piece.text()).stream())
                .filter(term -> term.is(Term.Kind.ROW))
                .distinct()
                .count();
    }

    /** One pass over the cells. */
    private final class Reading {
        private final List<Cell> pieces;
        private final List<Line> lines = new ArrayList<>();
        private List<Cell> head = new ArrayList<>();

        /** Whether the header of a table stood before; no row does without. */
        private boolean columnsNamed;

        /** Where the last row or header ended; what follows there at once is still a table's. */
        private int tableEnd;

        /** By its place among the lines, a row without what may be no cell of it. */
        private final Map<Integer, Line> doubtful = new HashMap<>();

        Reading(List<Cell> pieces) {
            this.pieces = pieces;
        }

        List<Line> lines() {
            int at = 0;
            while (at < pieces.size()) {
                Allowance.check();
                Cell cell = pieces.get(at);
                List<Term> terms = vocabulary.terms(cell.text());
                if (cell.isBlank()) {
                    at = blanks(at);
                } else if (isRow(at, terms)) {
                    endHead();
                    List<Cell> values = values(at);
                    List<Cell> whole = withOdd(at, values);
                    if (whole.size() > values.size()) {
                        doubtful.put(lines.size(), new Line.Labelled(rows(terms), cell, values));
                    }
                    lines.add(new Line.Labelled(rows(terms), cell, whole, values));
                    at += 1 + whole.size();
                    tableEnd = at;
                } else if (saysInWords(at, terms)) {
                    endHead();
                    List<Cell> words = pieces.subList(at + 1, withBlanksAfter(at + 1) + 1);
                    lines.add(new Line.Labelled(rows(terms), cell, words));
                    at += 1 + words.size();
                    tableEnd = at;
                } else if (!terms.isEmpty()) {
                    head.add(cell);
                    columnsNamed |= terms.stream().anyMatch(term -> term.is(Term.Kind.COLUMN));
                    at++;
                    tableEnd = at;
                } else {
                    at = other(at);
                }
            }
            endHead();
            return DoubtfulRows.settled(lines, doubtful);
        }

        /** Nothing, or a row of blank cells on one line right below a header, with which the table ends. */
        private int blanks(int at) {
            int end = withBlanksAfter(at);
            boolean oneLine = startsLine(at)
                    && pieces.get(end - 1).row() == pieces.get(at).row();
            boolean tableEnds = end == pieces.size()
                    || (!isValue(pieces.get(end))
                            && vocabulary.terms(pieces.get(end).text()).isEmpty());
            if (oneLine && tableEnd == at && !head.isEmpty() && tableEnds) {
                endHead();
                lines.add(new Line.Loose(pieces.subList(at, end)));
            }
            return end;
        }

        private int other(int at) {
            Cell cell = pieces.get(at);
            if (PrintedValue.isValue(cell.text())) {
                endHead();
                int from = withBlanksBefore(at);
                List<Cell> values = run(from, pieces.size());
                List<Cell> whole = startsLine(from) ? restOfLine(from, values) : values;
                if (whole.size() > values.size()) {
                    doubtful.put(lines.size(), new Line.Loose(values));
                }
                lines.add(new Line.Loose(whole));
                return from + whole.size();
            }
            if (cell.text().length() <= 12 && !head.isEmpty()) {
                head.add(cell);
            } else {
                endHead();
            }
            return at + 1;
        }

        /** Where a row without label begins, if nothing but blank cells stands before its first value. */
        private int withBlanksBefore(int at) {
            int from = at;
            while (from > 0 && pieces.get(from - 1).isBlank() && (!startsLine(from) || isAlone(from - 1))) {
                from--;
            }
            return startsLine(from) ? from : at;
        }

        private boolean isAlone(int at) {
            return startsLine(at) && startsLine(at + 1);
        }

        private boolean startsLine(int at) {
            return at == 0 || pieces.get(at - 1).row() != pieces.get(at).row();
        }

        private void endHead() {
            if (!head.isEmpty()) {
                lines.add(new Line.Head(head));
                head = new ArrayList<>();
            }
        }

        /** A row's label is followed by a value; 总计 and 其他 name columns as well. */
        private boolean isRow(int at, List<Term> terms) {
            if (rows(terms).isEmpty()) {
                return false;
            }
            int next = at + 1;
            while (next < pieces.size() && pieces.get(next).isBlank()) {
                next++;
            }
            boolean valueFollows = next < pieces.size()
                    && (isValue(pieces.get(next))
                            || (columnsNamed && !withOdd(at, List.of()).isEmpty()));
            boolean alsoColumn = terms.stream().anyMatch(term -> term.is(Term.Kind.COLUMN));
            boolean alsoGroup = terms.stream().anyMatch(term -> term.is(Term.Kind.ROW_GROUP));
            return valueFollows ? !(alsoColumn && !head.isEmpty()) : !alsoColumn && !alsoGroup && next > at + 1;
        }

        /**
         * A row of a table whose only cell is a sentence with a number in it: between its label and the next label stands
         * nothing else.
         */
        private boolean saysInWords(int at, List<Term> terms) {
            if (!columnsNamed || withBlanksAfter(tableEnd) != at || !isRowOnly(terms)) {
                return false;
            }
            int words = withBlanksAfter(at + 1);
            int next = withBlanksAfter(words + 1);
            return next < pieces.size()
                    && !isValue(pieces.get(words))
                    && NUMERAL.matcher(pieces.get(words).text()).find()
                    && vocabulary.terms(pieces.get(words).text()).isEmpty()
                    && !vocabulary.terms(pieces.get(next).text()).isEmpty();
        }

        private boolean isRowOnly(List<Term> terms) {
            return !terms.isEmpty() && terms.stream().allMatch(term -> term.is(Term.Kind.ROW));
        }

        /** The next place that is not blank, from a place on. */
        private int withBlanksAfter(int from) {
            int at = from;
            while (at < pieces.size() && pieces.get(at).isBlank()) {
                at++;
            }
            return at;
        }

        private List<Cell> values(int label) {
            int line = pieces.get(label).row();
            int end = label + 1;
            while (end < pieces.size() && pieces.get(end).row() == line) {
                end++;
            }
            boolean wholeRowOnOneLine = pieces.subList(label + 1, end).stream().anyMatch(this::isValue);
            return wholeRowOnOneLine ? rowOnOneLine(label + 1, end) : run(label + 1, pieces.size());
        }

        /** Between the values of one line an odd one, such as 约50, keeps its own place and the others theirs. */
        private List<Cell> rowOnOneLine(int from, int to) {
            List<Cell> values = run(from, to);
            int odd = from + values.size();
            boolean amidValues = !values.isEmpty()
                    && odd + 1 < to
                    && isOdd(pieces.get(odd))
                    && pieces.subList(odd + 1, to).stream()
                            .allMatch(cell -> cell.isBlank() || isValue(cell) || isOdd(cell));
            return amidValues ? pieces.subList(from, to) : values;
        }

        /**
         * A row's values with the odd ones among and after them; the values alone where words follow, or where they go on
         * beyond the line. Whether the odd ones are cells of the row is told by the other rows.
         */
        private List<Cell> withOdd(int label, List<Cell> values) {
            int from = label + 1;
            int line = pieces.get(label).row();
            boolean piped = from < pieces.size() && pieces.get(from).row() == line;
            int end = from + values.size();
            while (end < pieces.size()
                    && (!piped || pieces.get(end).row() == line)
                    && (piped ? mayBeCell(pieces.get(end)) : mayBeLine(pieces.get(end)))) {
                end++;
            }
            if (piped && end < pieces.size() && pieces.get(end).row() == line) {
                return values;
            }
            while (end > from + values.size() && !mayEndRow(pieces.get(end - 1), piped || end == from + 1)) {
                end--;
            }
            return pieces.subList(from, end);
        }

        /** The same for a row without label, which has a line of its own. */
        private List<Cell> restOfLine(int from, List<Cell> values) {
            int odd = from + values.size();
            if (values.isEmpty()) {
                return values;
            }
            int line = values.get(0).row();
            int end = odd;
            while (end < pieces.size() && pieces.get(end).row() == line) {
                end++;
            }
            boolean odds = end > odd
                    && isOdd(pieces.get(odd))
                    && pieces.subList(odd, end).stream()
                            .allMatch(cell -> cell.isBlank() || isValue(cell) || (isOdd(cell) && !isNote(cell)));
            return odds ? pieces.subList(from, end) : values;
        }

        private static boolean isNote(Cell cell) {
            return NOTE.matcher(cell.text()).find();
        }

        private boolean isOdd(Cell cell) {
            return NUMERAL.matcher(cell.text()).find() && isWord(cell);
        }

        /** No sentence and no label, so that it may stand where a value should. */
        private boolean isWord(Cell cell) {
            return cell.text().length() <= ODD && vocabulary.terms(cell.text()).isEmpty();
        }

        private boolean mayBeCell(Cell cell) {
            return cell.isBlank() || isValue(cell) || isWord(cell);
        }

        private boolean mayBeLine(Cell cell) {
            return cell.isBlank() || isValue(cell) || (isWord(cell) && !isNote(cell));
        }

        /** What stands last may be a note behind the row, and below it the next heading. */
        private boolean mayEndRow(Cell cell, boolean alone) {
            return cell.isBlank() || isValue(cell) || (alone && isOdd(cell) && !isNote(cell));
        }

        /** The values from a place on, up to the next cell that is none. */
        private List<Cell> run(int from, int to) {
            int end = from;
            while (end < to && (pieces.get(end).isBlank() || isValue(pieces.get(end)))) {
                end++;
            }
            return pieces.subList(from, end);
        }

        private boolean isValue(Cell cell) {
            return !cell.isBlank() && PrintedValue.isValue(cell.text());
        }

        private List<Term> rows(List<Term> terms) {
            return terms.stream().filter(term -> term.is(Term.Kind.ROW)).toList();
        }
    }
}
