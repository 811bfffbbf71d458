package org.gongkai.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes paragraphs and tables as WordprocessingML. */
final class WordXml {
    /** What lies between the margins of a page, in twentieths of a point. */
    private static final int TWIPS = 9000;

    private static final String BORDERS = Stream.of("top", "left", "bottom", "right", "insideH", "insideV")
            .map(edge -> "<w:" + edge + " w:val=\"single\" w:sz=\"4\"/>")
            .collect(Collectors.joining("", "<w:tblBorders>", "</w:tblBorders>"));

    private static final String DELETED = "7";

    private final Set<Layout> quirks;
    private final Dice dice;

    WordXml(Set<Layout> quirks, Dice dice) {
        this.quirks = quirks;
        this.dice = dice;
    }

    private boolean has(Layout quirk) {
        return quirks.contains(quirk);
    }

    String paragraph(String text) {
        return paragraph(text, "<w:jc w:val=\"center\"/>");
    }

    /** Running text, its first line indented by two characters. */
    String sentence(String text) {
        return paragraph(text, "<w:ind w:firstLine=\"420\"/>");
    }

    private String paragraph(String text, String alignment) {
        return "<w:p><w:pPr>" + alignment + "<w:rPr><w:sz w:val=\"21\"/></w:rPr></w:pPr>" + lines(text) + "</w:p>";
    }

    private String lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(runs(line)));
        return String.join("<w:r><w:br/></w:r>", lines);
    }

    private String runs(String line) {
        if (line.isEmpty()) {
            return "";
        }
        if (!has(Layout.DOCX_SPLIT_RUNS) || line.length() < 2) {
            return run(line);
        }
        int cut = 1 + dice.below(line.length() - 1);
        return run(line.substring(0, cut))
                + "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>"
                + "<w:bookmarkEnd w:id=\"0\"/>" + run(line.substring(cut));
    }

    private static String run(String text) {
        return "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"宋体\"/><w:sz w:val=\"21\"/></w:rPr>"
                + "<w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
    }

    /** The title in a shape, written once as of today and once for older programs. */
    String textBox(String text) {
        String box = "<w:txbxContent>" + paragraph(text) + "</w:txbxContent>";
        return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    }

    /** A page in which a table without lines holds a picture's place and the report. */
    String laidOut(String report) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"500\"/><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr>"
                + "<w:tc><w:tcPr><w:tcW w:w=\"500\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>"
                + "<w:tc><w:tcPr><w:tcW w:w=\"9000\" w:type=\"dxa\"/></w:tcPr>" + report
                + "</w:tc></w:tr></w:tbl><w:p/>";
    }

    String table(List<List<Box>> rows) {
        int width = Placement.width(rows);
        int twips = TWIPS / width;
        List<TreeMap<Integer, String>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(new TreeMap<>()));
        for (Placement place : Placement.of(rows)) {
            for (int i = 0; i < place.box().rows() && place.row() + i < rows.size(); i++) {
                cells.get(place.row() + i).put(place.column(), cell(place.box(), twips, i == 0));
            }
        }
        StringBuilder table = new StringBuilder(
                "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/>" + BORDERS + "</w:tblPr><w:tblGrid>");
        table.append(("<w:gridCol w:w=\"" + twips + "\"/>").repeat(width)).append("</w:tblGrid>");
        cells.forEach(row -> table.append(row(String.join("", row.values()))));
        return table.append("</w:tbl>").append(paragraph("")).toString();
    }

    private String row(String cells) {
        String row = "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cells + "</w:tr>";
        if (has(Layout.DOCX_TRACKED) && !cells.contains("<w:vMerge") && dice.percent(10)) {
            return "<w:tr><w:trPr><w:del w:id=\"9\" w:author=\"a\"/></w:trPr>" + cells + "</w:tr>" + row;
        }
        return has(Layout.DOCX_CONTROLS) && dice.percent(20) ? control(row) : row;
    }

    private String cell(Box box, int twips, boolean first) {
        String span = box.columns() > 1 ? "<w:gridSpan w:val=\"" + box.columns() + "\"/>" : "";
        String merge = box.rows() == 1 ? "" : first ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
        String properties =
                "<w:tcPr><w:tcW w:w=\"" + twips * box.columns() + "\" w:type=\"dxa\"/>" + span + merge + "</w:tcPr>";
        String cell = "<w:tc>" + properties + (first ? content(box) : "<w:p/>") + "</w:tc>";
        return has(Layout.DOCX_CONTROLS) && dice.percent(5) ? control(cell) : cell;
    }

    private String content(Box box) {
        String text = box.text();
        if (text.isEmpty()) {
            return "<w:p/>";
        }
        if (box.isValue() && has(Layout.DOCX_TRACKED) && dice.percent(40)) {
            return tracked(text);
        }
        if (box.isValue() && has(Layout.DOCX_CONTROLS) && dice.percent(40)) {
            return "<w:p>" + control(runs(text)) + "</w:p>";
        }
        if (dice.percent(50)) {
            return paragraph(text);
        }
        StringBuilder paragraphs = new StringBuilder();
        text.lines().forEach(line -> paragraphs.append(paragraph(line)));
        return paragraphs.toString();
    }

    /** A value that was changed while changes were tracked, beside what was there before. */
    private String tracked(String text) {
        String deleted = "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>" + DELETED + "</w:delText></w:r></w:del>";
        return switch (dice.below(4)) {
            case 0 -> "<w:p>" + deleted + "<w:ins w:id=\"2\" w:author=\"a\">" + runs(text) + "</w:ins></w:p>";
            case 1 ->
                "<w:p><w:moveFrom w:id=\"3\" w:author=\"a\">" + run(DELETED) + "</w:moveFrom>" + runs(text) + "</w:p>";
            case 2 -> "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + DELETED + "</w:t></w:r>" + runs(text) + "</w:p>";
            default -> {
                int cut = text.length() / 2;
                yield "<w:p><w:pPr><w:rPr><w:del w:id=\"4\" w:author=\"a\"/></w:rPr></w:pPr>"
                        + runs(text.substring(0, cut)) + "</w:p><w:p>" + runs(text.substring(cut)) + "</w:p>";
            }
        };
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"1\"/><w:text/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
