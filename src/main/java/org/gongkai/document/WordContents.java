package org.gongkai.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongkai.document.WordTable.Merge;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/** Gathers the paragraphs, tables and text boxes of a document of Word, of whatever format, as the flow of a page. */
final class WordContents {
    /** Tables and text boxes within each other; Word itself stops far earlier. */
    private static final int DEEPEST = 60;

    /** A place that holds paragraphs: the body, a cell or a text box. */
    private static final class Place {
        private final Flow flow = new Flow();
        private final LineBuilder line = new LineBuilder();
        private final List<Flow> boxes = new ArrayList<>();
        private final StringBuilder aside = new StringBuilder();
        private String asideCode = "";
        private boolean lineGoesOn;
        private String number = "";
        private String lastLine = "";

        void endAside() {
            if (!aside.toString().isBlank()) {
                flow.setAside(asideCode, aside.toString().strip());
            }
            aside.setLength(0);
        }

        void endLine() {
            String text = line.take();
            if (!text.isEmpty()) {
                lastLine = isWords(text) ? number + text : text;
                flow.add(new Flow.Line(lastLine, false));
                number = "";
            }
        }

        /** A number before a figure would make another figure of it. */
        private static boolean isWords(String text) {
            return text.codePoints().filter(Character::isLetter).limit(2).count() == 2;
        }

        void end() {
            endAside();
            endLine();
            boxes.forEach(box -> box.items().forEach(flow::add));
            boxes.clear();
            number = "";
        }
    }

    private final CellBudget budget;
    private final Limits limits;
    private final EnclosureList enclosures = new EnclosureList();
    private final Deque<Place> places = new ArrayDeque<>();
    private final Deque<WordTable> tables = new ArrayDeque<>();
    private Place place = new Place();

    WordContents(Limits limits) {
        this.limits = limits;
        this.budget = new CellBudget(limits);
    }

    /** Everything gathered, once the document is read. */
    Flow page() {
        place.end();
        return place.flow;
    }

    /** The pictures met so far. */
    Enclosures enclosures() {
        return enclosures.found();
    }

    void picture() {
        if (!enclosures.isFull()) {
            enclosures.picture("", place.line.isEmpty() ? place.lastLine : place.line.soFar());
        }
    }

    void text(String text, RunFormat format) {
        String code = format.asideCode();
        if (!code.equals(place.asideCode)) {
            place.endAside();
            place.asideCode = code;
        }
        if (!code.isEmpty()) {
            place.aside.append(text);
            return;
        }
        if (format.raised()) {
            place.line.separateDigits(text, "vertAlign");
        }
        place.line.append(text);
    }

    /** What Word puts before this paragraph by itself. */
    void number(String number) {
        place.number = number;
    }

    void endLine() {
        place.endLine();
    }

    /** The end of this paragraph was deleted: its text and that of the next are one line. */
    void goOn() {
        place.lineGoesOn = true;
    }

    void endParagraph() {
        if (!place.lineGoesOn) {
            place.end();
        }
        place.lineGoesOn = false;
    }

    /** Takes what another document shows. */
    void add(Flow flow) {
        place.end();
        flow.items().forEach(place.flow::add);
    }

    void startBox() {
        enter();
    }

    /** What stands in a text box follows the paragraph that it is anchored in. */
    void endBox() {
        Flow box = leave();
        place.boxes.add(box);
    }

    void startTable() {
        place.end();
        tables.push(new WordTable());
    }

    void startRow() {
        table().startRow();
    }

    void leaveOut(int columns) {
        limits.checkColumns(columns, "table");
        table().leaveOut(columns);
    }

    void startCell() {
        enter();
    }

    void endCell(int columns, Merge merge) {
        table().add(cell(columns), columns, merge);
    }

    /** The cell belongs to the one before it. */
    void endMergedCell(int columns) {
        table().widen(cell(columns), columns);
    }

    /** The cell was deleted, and all that stands in it. */
    void dropCell() {
        leave();
    }

    private Flow cell(int columns) {
        limits.checkColumns(columns, "table");
        budget.spend(1);
        return leave();
    }

    void endRow(boolean hidden) {
        table().endRow(hidden);
    }

    /** The row was deleted. */
    void dropRow() {
        table().dropRow();
    }

    void endTable() {
        place.flow.add(table().close());
        tables.pop();
    }

    private WordTable table() {
        WordTable table = tables.peek();
        if (table == null) {
            throw new IllegalArgumentException("a row or cell outside of any table");
        }
        return table;
    }

    private void enter() {
        if (places.size() >= DEEPEST) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE,
                    new Particulars(
                            "表格嵌套超过 " + DEEPEST + " 层", "tables within each other, more than " + DEEPEST + " deep"));
        }
        places.push(place);
        Place inner = new Place();
        inner.lastLine = place.lastLine;
        place = inner;
    }

    private Flow leave() {
        place.end();
        Flow flow = place.flow;
        place = places.pop();
        return flow;
    }
}
