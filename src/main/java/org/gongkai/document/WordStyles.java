package org.gongkai.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Of the styles of a document (ECMA-376 part 1, 17.7) those of characters that decide whether text is shown, and those
 * of paragraphs that number them.
 */
final class WordStyles {

    /** @param number by which the numbering knows the list; 0 for none */
    record Numbered(int number, int level) {
        static final Numbered NOT = new Numbered(0, 0);
    }

    private final Map<String, RunFormat> formats = new HashMap<>();
    private final Map<String, Numbered> numbered = new HashMap<>();

    static WordStyles read(Optional<PartStream> part) throws IOException {
        WordStyles styles = new WordStyles();
        if (part.isPresent()) {
            try (XmlPart xml = XmlPart.open(part.get())) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlPart xml) {
        String style = "";
        boolean ofCharacters = false;
        for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
            switch (name) {
                case "style" -> {
                    style = xml.attribute("styleId").orElse("");
                    ofCharacters =
                            xml.attribute("type").filter("character"::equals).isPresent();
                }
                case "basedOn" -> inherit(style, xml.attribute("val").orElse(""));
                case "ilvl" -> numbered.put(style, new Numbered(numbered(style).number, xml.number("val", 0)));
                case "numId" -> numbered.put(style, new Numbered(xml.number("val", 0), numbered(style).level));
                case "rPr" -> {
                    RunFormat format = RunFormat.read(xml, this);
                    if (ofCharacters) {
                        define(style, format);
                    }
                }
                default -> {}
            }
        }
    }

    /** Word writes a style after the one that it is based on. */
    private void inherit(String style, String parent) {
        format(parent).ifPresent(its -> define(style, its));
        if (numbered.containsKey(parent)) {
            numbered.put(style, numbered(parent));
        }
    }

    Numbered numbered(String style) {
        return numbered.getOrDefault(style, Numbered.NOT);
    }

    private void define(String style, RunFormat format) {
        if (!style.isEmpty() && !format.equals(RunFormat.PLAIN)) {
            formats.put(style, format);
        }
    }

    Optional<RunFormat> format(String style) {
        return Optional.ofNullable(formats.get(style));
    }
}
