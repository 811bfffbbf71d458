package org.gongkai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of a workbook's sheets and of its other parts (ECMA-376 part 1, 18.2).
 *
 * @param sheets in the order of their tabs; charts and dialogs that stand among them left out
 */
record WorkbookPart(List<SheetEntry> sheets, boolean from1904, Relationships relationships) {

    /** @param hidden whether the tab is hidden, perhaps so that Excel offers no way to show it */
    record SheetEntry(String name, String part, boolean hidden) {}

    static WorkbookPart read(OfficePackage file) throws IOException {
        String part = find(file).orElseThrow(() -> Damage.of("没有工作簿部件", "it has no workbook among its parts"));
        Relationships relationships = Relationships.of(file, part);
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
        return new WorkbookPart(sheets, from1904, relationships);
    }

    /** The part that the package names as its main one, if it is a workbook in XML. */
    static Optional<String> find(OfficePackage file) throws IOException {
        return Relationships.of(file, "")
                .part("officeDocument")
                .filter(part -> part.startsWith("xl/") && part.endsWith(".xml"))
                .filter(file::has);
    }

    private static Optional<SheetEntry> sheet(XmlPart xml, Relationships relationships) {
        boolean hidden =
                xml.attribute("state").filter(state -> !state.equals("visible")).isPresent();
        return xml.attribute("id")
                .flatMap(relationships::byId)
                .filter(its -> its.type().equals("worksheet"))
                .map(its -> new SheetEntry(xml.attribute("name").orElse(""), its.part(), hidden));
    }

    /** The bytes of the part that stands in a relationship to the workbook, such as {@code sharedStrings}. */
    Optional<PartStream> related(OfficePackage file, String type) throws IOException {
        Optional<String> its = relationships.part(type);
        return its.isEmpty() ? Optional.empty() : file.part(its.get());
    }
}
