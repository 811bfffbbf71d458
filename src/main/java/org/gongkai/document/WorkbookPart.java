package org.gongkai.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The list of a workbook's sheets and of its other parts (ECMA-376 part 1, 18.2).
 *
 * @param sheets in the order of their tabs; charts and dialogs that stand among them left out
 */
record WorkbookPart(List<SheetEntry> sheets, boolean from1904, Map<String, String> related) {

    /** @param hidden whether the tab is hidden, perhaps so that Excel offers no way to show it */
    record SheetEntry(String name, String part, boolean hidden) {}

    private record Relationship(String type, String part) {}

    static WorkbookPart read(OfficePackage file) throws XMLStreamException, IOException {
        String part = find(file).orElseThrow(() -> new IOException("no workbook in the package"));
        Map<String, Relationship> relationships = relationships(file, part);
        List<SheetEntry> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlPart xml = XmlPart.open(file.required(part))) {
            for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
                if (name.equals("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (name.equals("sheet")) {
                    sheet(xml, relationships).ifPresent(sheets::add);
                }
            }
        }
        Map<String, String> related = new HashMap<>();
        relationships.values().forEach(its -> related.putIfAbsent(its.type, its.part));
        return new WorkbookPart(sheets, from1904, related);
    }

    /** The part that the package names as its main one, if it is a workbook in XML. */
    static Optional<String> find(OfficePackage file) throws XMLStreamException, IOException {
        return relationships(file, "").values().stream()
                .filter(its -> its.type.equals("officeDocument"))
                .map(Relationship::part)
                .filter(part -> part.startsWith("xl/") && part.endsWith(".xml"))
                .filter(file::has)
                .findFirst();
    }

    private static Optional<SheetEntry> sheet(XmlPart xml, Map<String, Relationship> relationships) {
        boolean hidden =
                xml.attribute("state").filter(state -> !state.equals("visible")).isPresent();
        return xml.attribute("id")
                .map(relationships::get)
                .filter(its -> its.type.equals("worksheet"))
                .map(its -> new SheetEntry(xml.attribute("name").orElse(""), its.part, hidden));
    }

    /** By id. The type is the last step of its address, which the strict and the transitional standard share. */
    private static Map<String, Relationship> relationships(OfficePackage file, String part)
            throws XMLStreamException, IOException {
        Map<String, Relationship> relationships = new HashMap<>();
        Optional<InputStream> in = file.part(OfficePackage.relationshipsOf(part));
        if (in.isPresent()) {
            try (XmlPart xml = XmlPart.open(in.get())) {
                for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
                    String type = xml.attribute("Type").orElse("");
                    String target =
                            OfficePackage.resolve(part, xml.attribute("Target").orElse(""));
                    relationships.put(
                            xml.attribute("Id").orElse(""),
                            new Relationship(type.substring(type.lastIndexOf('/') + 1), target));
                }
            }
        }
        return relationships;
    }

    /** The bytes of the part that stands in a relationship to the workbook, such as {@code sharedStrings}. */
    Optional<InputStream> related(OfficePackage file, String type) throws IOException {
        String its = related.get(type);
        return its == null ? Optional.empty() : file.part(its);
    }
}
