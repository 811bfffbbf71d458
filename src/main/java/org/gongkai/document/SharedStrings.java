package org.gongkai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.submission.Allowance;

/** The texts of a workbook that its cells refer to by number (ECMA-376 part 1, 18.4). */
final class SharedStrings {
    /** What a text keeps of the heap, apart from its characters. */
    private static final int TEXT = 64;

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings read(Optional<PartStream> part) throws IOException {
        List<String> texts = new ArrayList<>();
        if (part.isPresent()) {
            try (XmlPart xml = XmlPart.open(part.get())) {
                while (xml.nextTag()) {
                    if (xml.isStart() && xml.name().equals("si")) {
                        String text = richText(xml, "si");
                        Allowance.take(TEXT + 2L * text.length());
                        texts.add(text);
                    }
                }
            }
        }
        return new SharedStrings(texts);
    }

    /** @throws IndexOutOfBoundsException where the workbook has no such text */
    String get(int number) {
        return texts.get(number);
    }

    /** Joins the runs of the element that starts here; phonetic runs are reading aids beside the text and left out. */
    static String richText(XmlPart xml, String element) {
        String text = "";
        boolean phonetic = false;
        while (xml.nextTag() && !(xml.name().equals(element) && !xml.isStart())) {
            if (xml.name().equals("rPh")) {
                phonetic = xml.isStart();
            } else if (xml.isStart() && xml.name().equals("t") && !phonetic) {
                String run = unescape(xml.text());
                text = text.isEmpty() ? run : text + run;
            }
        }
        return text;
    }

    /** Office writes characters that XML cannot hold, and often carriage returns, as {@code _x000D_}. */
    static String unescape(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                from = at + 7;
            }
            at = text.indexOf("_x", Math.max(from, at + 1));
        }
        return plain.append(text, from, text.length())
                .toString()
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static boolean isEscape(String text, int at) {
        if (text.length() < at + 7 || text.charAt(at + 6) != '_') {
            return false;
        }
        return text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }
}
