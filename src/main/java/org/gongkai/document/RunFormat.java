package org.gongkai.document;

import java.util.Optional;

/**
 * What the format of a run of text says about whether the text is read (ECMA-376 part 1, 17.3.2).
 *
 * @param raised above or below the line, as a footnote's mark
 */
record RunFormat(boolean hidden, boolean struck, boolean raised) {
    static final RunFormat PLAIN = new RunFormat(false, false, false);

    /** Reads the {@code rPr} that starts here, up to its end. */
    static RunFormat read(XmlPart xml, WordStyles styles) {
        RunFormat format = PLAIN;
        while (xml.nextTag() && !(xml.name().equals("rPr") && !xml.isStart())) {
            if (!xml.isStart()) {
                continue;
            }
            format = switch (xml.name()) {
                case "rStyle" -> xml.attribute("val").flatMap(styles::format).orElse(format);
                case "vanish" -> new RunFormat(isOn(xml), format.struck, format.raised);
                case "strike", "dstrike" -> new RunFormat(format.hidden, isOn(xml), format.raised);
                case "vertAlign" -> new RunFormat(format.hidden, format.struck, !isOn(xml, "baseline"));
                default -> format;
            };
            if (xml.name().endsWith("Change")) {
                xml.skip();
            }
        }
        return format;
    }

    /** A property without a value is on. */
    static boolean isOn(XmlPart xml) {
        Optional<String> value = xml.attribute("val");
        return value.isEmpty() || !value.get().matches("0|false|off");
    }

    private static boolean isOn(XmlPart xml, String value) {
        return xml.attribute("val").filter(value::equals).isPresent();
    }

    /** The code of the remark on text that is not read; empty for text that is. */
    String asideCode() {
        return hidden ? "hidden_content" : struck ? "struck_content" : "";
    }
}
