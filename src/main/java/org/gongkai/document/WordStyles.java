package org.gongkai.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The styles of characters, of which only matters whether their text is shown (ECMA-376 part 1, 17.7). */
final class WordStyles {
    private final Map<String, RunFormat> formats = new HashMap<>();

    static WordStyles read(Optional<InputStream> part) throws XMLStreamException, IOException {
        WordStyles styles = new WordStyles();
        if (part.isPresent()) {
            try (XmlPart xml = XmlPart.open(part.get())) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlPart xml) throws XMLStreamException {
        String style = "";
        for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
            switch (name) {
                case "style" ->
                    style = xml.attribute("type").filter("character"::equals).isPresent()
                            ? xml.attribute("styleId").orElse("")
                            : "";
                case "basedOn" -> inherit(style, xml.attribute("val").orElse(""));
                case "rPr" -> define(style, RunFormat.read(xml, this));
                default -> {}
            }
        }
    }

    /** Word writes a style after the one that it is based on. */
    private void inherit(String style, String parent) {
        format(parent).ifPresent(its -> define(style, its));
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
