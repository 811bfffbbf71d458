package org.gongkai.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.gongkai.document.WordTable.Merge;

/** Walks the XML of a Word document's text (ECMA-376 part 1, 17) and gathers what a reader of it sees. */
final class WordPart {
    private static final Set<String> VOCABULARIES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final Set<String> MATHEMATICS = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");

    /** Parts of a formula that change what its digits mean, such as a numerator or an exponent. */
    private static final Set<String> PLACES_IN_FORMULA = Set.of("num", "den", "sup", "sub", "deg", "e", "lim", "fName");

    /** What holds the address of a picture, in DrawingML and in VML. */
    private static final Set<String> PICTURES = Set.of("blip", "imagedata");

    private final XmlPart xml;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final WordChunks chunks;
    private final WordContents contents;
    private final Deque<CellProperties> cells = new ArrayDeque<>();
    private final Deque<RowProperties> rows = new ArrayDeque<>();
    private final Deque<RunFormat> runsAroundBoxes = new ArrayDeque<>();
    private RunFormat run = RunFormat.PLAIN;

    private record RowProperties(boolean hidden, boolean deleted) {}

    private record CellProperties(int columns, Merge vertical, boolean mergedWithPrevious, boolean deleted) {}

    /** What the text refers to in other parts. */
    record Surroundings(WordStyles styles, WordNumbering numbering, WordChunks chunks) {}

    private WordPart(XmlPart xml, Surroundings surroundings, WordContents contents) {
        this.xml = xml;
        this.styles = surroundings.styles;
        this.numbering = surroundings.numbering;
        this.chunks = surroundings.chunks;
        this.contents = contents;
    }

    static void read(XmlPart xml, Surroundings surroundings, WordContents contents) {
        new WordPart(xml, surroundings, contents).read();
    }

    private void read() {
        while (xml.nextTag()) {
            if (VOCABULARIES.contains(xml.namespace())) {
                if (xml.isStart()) {
                    start(xml.name());
                } else {
                    end(xml.name());
                }
            } else if (xml.isStart()) {
                startForeign(xml.name());
            }
        }
    }

    private void start(String name) {
        switch (name) {
            case "p" -> run = RunFormat.PLAIN;
            case "pPr" -> paragraph();
            case "r" -> run = RunFormat.PLAIN;
            case "rPr" -> run = RunFormat.read(xml, styles);
            case "t" -> contents.text(xml.text(), run);
            case "tab", "ptab" -> contents.text("\t", run);
            case "noBreakHyphen" -> contents.text("-", run);
            case "sym" -> contents.text(symbol(), run);
            case "altChunk" -> chunks.read(xml.attribute("id").orElse("")).forEach(contents::add);
            case "br", "cr" -> contents.endLine();
            case "tbl" -> contents.startTable();
            case "tr" -> {
                rows.push(new RowProperties(false, false));
                contents.startRow();
            }
            case "trPr" -> row();
            case "tc" -> {
                cells.push(new CellProperties(1, Merge.NONE, false, false));
                contents.startCell();
            }
            case "tcPr" -> cell();
            case "txbxContent" -> {
                runsAroundBoxes.push(run);
                contents.startBox();
            }
            case "del", "moveFrom", "instrText", "delText", "sdtPr", "sdtEndPr", "sectPr", "tblPr", "tblGrid", "rt" ->
                xml.skip();
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> contents.endParagraph();
            case "tc" -> endCell(cells.pop());
            case "tr" -> endRow(rows.pop());
            case "tbl" -> contents.endTable();
            case "txbxContent" -> {
                contents.endBox();
                run = runsAroundBoxes.pop();
            }
            default -> {}
        }
    }

    /** What other programs than Word show in place of something new to them is the same once more. */
    private void startForeign(String name) {
        if (name.equals("Fallback") && xml.namespace().equals(COMPATIBILITY)) {
            xml.skip();
        } else if (PICTURES.contains(name) && run.asideCode().isEmpty()) {
            contents.picture();
        } else if (MATHEMATICS.contains(xml.namespace())) {
            if (name.equals("t")) {
                contents.text(xml.text(), run);
            } else if (PLACES_IN_FORMULA.contains(name)) {
                contents.text(String.valueOf(Decoded.REPLACEMENT), run);
            }
        }
    }

    private void paragraph() {
        WordStyles.Numbered numbered = WordStyles.Numbered.NOT;
        while (xml.nextTag() && !(xml.name().equals("pPr") && !xml.isStart())) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> numbered = styles.numbered(xml.attribute("val").orElse(""));
                case "ilvl" -> numbered = new WordStyles.Numbered(numbered.number(), xml.number("val", 0));
                case "numId" -> numbered = new WordStyles.Numbered(xml.number("val", 0), numbered.level());
                case "del", "moveFrom" -> contents.goOn();
                case "pPrChange", "rPrChange" -> xml.skip();
                default -> {}
            }
        }
        contents.number(numbering.next(numbered.number(), numbered.level()));
    }

    private void row() {
        boolean hidden = false;
        boolean deleted = false;
        while (xml.nextTag() && !(xml.name().equals("trPr") && !xml.isStart())) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "gridBefore" -> contents.leaveOut(xml.number("val", 0));
                case "hidden" -> hidden = RunFormat.isOn(xml);
                case "del" -> deleted = true;
                case "trPrChange" -> xml.skip();
                default -> {}
            }
        }
        requireWithin(rows, "row");
        rows.pop();
        rows.push(new RowProperties(hidden, deleted));
    }

    private void cell() {
        int columns = 1;
        Merge vertical = Merge.NONE;
        boolean mergedWithPrevious = false;
        boolean deleted = false;
        while (xml.nextTag() && !(xml.name().equals("tcPr") && !xml.isStart())) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "gridSpan" -> columns = Math.max(1, xml.number("val", 1));
                case "vMerge" -> vertical = startsMerge() ? Merge.STARTS : Merge.CONTINUES;
                case "hMerge" -> mergedWithPrevious = !startsMerge();
                case "cellDel" -> deleted = true;
                case "tcPrChange" -> xml.skip();
                default -> {}
            }
        }
        requireWithin(cells, "cell");
        cells.pop();
        cells.push(new CellProperties(columns, vertical, mergedWithPrevious, deleted));
    }

    private static void requireWithin(Deque<?> open, String what) {
        if (open.isEmpty()) {
            throw new IllegalArgumentException("properties of a " + what + " outside of any");
        }
    }

    private boolean startsMerge() {
        return xml.attribute("val").filter("restart"::equals).isPresent();
    }

    /** A character by its place in a font of symbols; those of private use mean no digit. */
    private String symbol() {
        return String.valueOf((char) Integer.parseInt(xml.attribute("char").orElse("FFFD"), 16));
    }

    private void endCell(CellProperties cell) {
        if (cell.deleted) {
            contents.dropCell();
        } else if (cell.mergedWithPrevious) {
            contents.endMergedCell(cell.columns);
        } else {
            contents.endCell(cell.columns, cell.vertical);
        }
    }

    private void endRow(RowProperties row) {
        if (row.deleted) {
            contents.dropRow();
        } else {
            contents.endRow(row.hidden);
        }
    }
}
