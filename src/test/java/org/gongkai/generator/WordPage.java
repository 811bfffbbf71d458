package org.gongkai.generator;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.generator.ReportParts.Part;

/** Writes a report as a document of Word with any combination of quirks. */
final class WordPage {
    private static final String HEADING = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String LAST_YEARS_TITLE = "某单位2018年政府信息公开工作年度报告";

    private final Set<Layout> quirks;
    private final Dice dice;
    private final ReportParts content;
    private final WordXml xml;

    /** @param quirks layouts of Word, and of HTML where they are about the report's own words and tables */
    WordPage(Draft draft, Set<Layout> quirks, Dice dice) {
        this.quirks = quirks;
        this.dice = dice;
        this.content = new ReportParts(draft, quirks, dice);
        this.xml = new WordXml(words(quirks), dice);
    }

    private static Set<Layout> words(Set<Layout> quirks) {
        EnumSet<Layout> words = EnumSet.copyOf(quirks);
        words.retainAll(Layout.of(Layout.Family.WORD));
        return words;
    }

    private boolean has(Layout quirk) {
        return quirks.contains(quirk);
    }

    byte[] write() {
        String title = content.title();
        StringBuilder body = new StringBuilder();
        boolean inHeader = has(Layout.DOCX_TITLE_IN_PAGE_HEADER);
        if (!inHeader) {
            body.append(has(Layout.DOCX_TITLE_IN_TEXT_BOX) ? xml.textBox(title) : xml.paragraph(title));
        }
        for (Part part : content.write()) {
            body.append(part.isTable() ? xml.table(part.rows()) : xml.sentence(part.line()));
        }
        String report = has(Layout.DOCX_LAYOUT_TABLE) ? xml.laidOut(body.toString()) : body.toString();
        String section = "<w:sectPr>" + (inHeader ? "<w:headerReference w:type=\"default\" r:id=\"rId7\"/>" : "")
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relations("rId1", "officeDocument", "word/document.xml"));
        parts.put("word/document.xml", HEADING + root("document", "<w:body>" + report + section + "</w:body>"));
        if (inHeader) {
            parts.put("word/header1.xml", HEADING + root("hdr", xml.paragraph(title)));
            parts.put("word/_rels/document.xml.rels", relations("rId7", "header", "header1.xml"));
        }
        if (dice.percent(20) && !inHeader) {
            parts.put("docProps/core.xml", properties());
        }
        return WorkbookBytes.zip(parts);
    }

    private String root(String name, String inner) {
        return "<w:" + name + " xmlns:w=\"" + (has(Layout.DOCX_STRICT) ? STRICT : TRANSITIONAL)
                + "\" xmlns:r=\"" + RELATIONS.substring(0, RELATIONS.length() - 1)
                + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\">" + inner + "</w:" + name + ">";
    }

    /** A file copied from an older report keeps the title of that in its properties. */
    private static String properties() {
        return HEADING + "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + LAST_YEARS_TITLE
                + "</dc:title></cp:coreProperties>";
    }

    private static String contentTypes() {
        String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return HEADING + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + main + "document.main+xml\"/>"
                + "<Override PartName=\"/word/header1.xml\" ContentType=\"" + main + "header+xml\"/></Types>";
    }

    private static String relations(String id, String type, String target) {
        return HEADING + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    /** What a document may combine of a page's quirks: those of its words and tables. */
    static List<Layout> contentQuirks() {
        return List.of(
                Layout.HTML_COLSPANS_DIFFER,
                Layout.HTML_SPLIT_HEADER,
                Layout.HTML_REPEATED_HEADER,
                Layout.HTML_FLAT_HEADER,
                Layout.HTML_TABLES_MERGED,
                Layout.HTML_TABLE_PER_SECTION,
                Layout.HTML_ODD_LABELS,
                Layout.HTML_NOTED_LABELS,
                Layout.HTML_TRADITIONAL,
                Layout.HTML_GROUPS_LOST,
                Layout.HTML_HEADINGS_RENAMED);
    }
}
