package org.gongkai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number format of each cell style of a workbook (ECMA-376 part 1, 18.8). */
final class CellStyles {
    private final List<CellFormat> formats;

    private CellStyles(List<CellFormat> formats) {
        this.formats = formats;
    }

    static CellStyles read(Optional<PartStream> part) throws IOException {
        List<CellFormat> formats = new ArrayList<>();
        if (part.isPresent()) {
            try (XmlPart xml = XmlPart.open(part.get())) {
                collect(xml, formats);
            }
        }
        return new CellStyles(formats);
    }

    private static void collect(XmlPart xml, List<CellFormat> formats) {
        Map<Integer, CellFormat> custom = new HashMap<>();
        boolean ofCells = false;
        while (xml.nextTag()) {
            if (xml.name().equals("cellXfs")) {
                ofCells = xml.isStart();
            } else if (xml.isStart() && xml.name().equals("numFmt")) {
                int id = xml.number("numFmtId", 0);
                custom.put(id, CellFormat.of(id, xml.attribute("formatCode").orElse("")));
            } else if (xml.isStart() && ofCells && xml.name().equals("xf")) {
                int id = xml.number("numFmtId", 0);
                formats.add(custom.containsKey(id) ? custom.get(id) : CellFormat.builtIn(id));
            }
        }
    }

    CellFormat get(int style) {
        return style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
