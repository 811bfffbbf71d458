package org.gongkai.document;

import java.util.Optional;

/** Reads the cells of one sheet from its XML (ECMA-376 part 1, 18.3) in one pass. */
final class SheetPart {
    private final XmlPart xml;
    private final SharedStrings texts;
    private final CellStyles styles;
    private final boolean from1904;
    private final SheetContents sheet;
    private int row = -1;
    private int column = -1;
    private boolean zerosHidden;

    private SheetPart(XmlPart xml, SharedStrings texts, CellStyles styles, boolean from1904, SheetContents sheet) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.sheet = sheet;
    }

    static void read(XmlPart xml, SharedStrings texts, CellStyles styles, boolean from1904, SheetContents sheet) {
        new SheetPart(xml, texts, styles, from1904, sheet).read();
    }

    private void read() {
        for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
            switch (name) {
                case "sheetView" -> zerosHidden |= xml.isFalse("showZeros");
                case "row" -> startRow();
                case "c" -> cell();
                case "col" -> columns();
                case "mergeCell" -> xml.attribute("ref").ifPresent(this::merge);
                default -> {}
            }
        }
    }

    private void startRow() {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (xml.isTrue("hidden")
                || xml.attribute("ht").filter(SheetPart::isZero).isPresent()) {
            sheet.hideRow(row);
        }
    }

    private void columns() {
        if (xml.isTrue("hidden")
                || xml.attribute("width").filter(SheetPart::isZero).isPresent()) {
            sheet.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
        }
    }

    private static boolean isZero(String size) {
        return Double.parseDouble(size) == 0;
    }

    private void merge(String range) {
        int colon = range.indexOf(':');
        if (colon > 0) {
            sheet.merge(
                    CellReference.parse(range.substring(0, colon)), CellReference.parse(range.substring(colon + 1)));
        }
    }

    /** A cell may leave out its reference and then stands right of the one before. */
    private void cell() {
        Optional<String> reference = xml.attribute("r");
        CellReference place =
                reference.map(CellReference::parse).orElseGet(() -> new CellReference(Math.max(row, 0), column + 1));
        row = place.row();
        column = place.column();
        String type = xml.attribute("t").orElse("n");
        int style = xml.number("s", 0);
        boolean formula = false;
        Optional<String> value = Optional.empty();
        while (xml.nextTag() && !(xml.name().equals("c") && !xml.isStart())) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "f" -> formula = true;
                    case "v" -> value = Optional.of(xml.text());
                    case "is" -> value = Optional.of(SharedStrings.richText(xml, "is"));
                    default -> {}
                }
            }
        }
        if (value.isPresent() && !(value.get().isEmpty() && !type.equals("str"))) {
            add(type, value.get(), style);
        } else if (formula) {
            // Blank would say that nothing was filled in.
            sheet.add(row, column, "=");
            sheet.remark("formula_without_value", "", row, column);
        }
    }

    private void add(String type, String value, int style) {
        switch (type) {
            case "s" -> sheet.addText(row, column, texts.get(Integer.parseInt(value.strip())), styles.get(style));
            case "b" -> sheet.add(row, column, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "str" -> sheet.addText(row, column, SharedStrings.unescape(value), styles.get(style));
            case "inlineStr" -> sheet.addText(row, column, value, styles.get(style));
            case "e", "d" -> sheet.add(row, column, value);
            default -> number(NumberText.of(value), styles.get(style));
        }
    }

    private void number(String number, CellFormat format) {
        if (!zerosHidden || !number.equals(SheetContents.ZERO)) {
            sheet.addNumber(row, column, number, format, from1904);
        }
    }
}
