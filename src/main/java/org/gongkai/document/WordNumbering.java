package org.gongkai.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The numbers that Word puts before paragraphs by itself, such as {@code （一）} (ECMA-376 part 1, 17.9). */
final class WordNumbering {
    private static final int LEVELS = 9;

    private record Level(int start, String format, String text) {}

    private record Place(int list, int level) {}

    private final Map<Place, Level> levels = new HashMap<>();
    private final Map<Integer, Integer> lists = new HashMap<>();
    private final Map<Place, Integer> restarts = new HashMap<>();
    private final Map<Place, Integer> counts = new HashMap<>();

    static WordNumbering read(Optional<PartStream> part) throws IOException {
        WordNumbering numbering = new WordNumbering();
        if (part.isPresent()) {
            try (XmlPart xml = XmlPart.open(part.get())) {
                numbering.read(xml);
            }
        }
        return numbering;
    }

    /** Lists come first, then the numbers by which paragraphs refer to them. */
    private void read(XmlPart xml) {
        int list = -1;
        int number = -1;
        int level = 0;
        for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
            Place place = new Place(list, level);
            Level known = levels.getOrDefault(place, new Level(1, "decimal", ""));
            switch (name) {
                case "abstractNum" -> list = xml.number("abstractNumId", -1);
                case "num" -> number = xml.number("numId", -1);
                case "lvl", "lvlOverride" -> level = xml.number("ilvl", 0);
                case "abstractNumId" -> lists.put(number, xml.number("val", -1));
                case "startOverride" -> restarts.put(new Place(number, level), xml.number("val", 1));
                case "start" -> levels.put(place, new Level(xml.number("val", 1), known.format, known.text));
                case "numFmt" ->
                    levels.put(
                            place, new Level(known.start, xml.attribute("val").orElse(""), known.text));
                case "lvlText" ->
                    levels.put(
                            place,
                            new Level(
                                    known.start,
                                    known.format,
                                    xml.attribute("val").orElse("")));
                default -> {}
            }
        }
    }

    /** Counts one more paragraph of the number's list and gives what Word shows before it; may be empty. */
    String next(int number, int level) {
        Integer list = lists.get(number);
        Level shown = list == null ? null : levels.get(new Place(list, level));
        if (list == null || shown == null) {
            return "";
        }
        Integer restart = restarts.remove(new Place(number, level));
        Place place = new Place(list, level);
        counts.put(place, restart != null ? restart : count(place).orElse(shown.start - 1) + 1);
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts.remove(new Place(list, deeper));
        }
        return label(list, level, shown.text);
    }

    private OptionalInt count(Place place) {
        Integer count = counts.get(place);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** Fills {@code %1} and the like; a label of which a number cannot be written is left out whole. */
    private String label(int list, int level, String text) {
        String label = text;
        boolean counted = false;
        for (int i = 0; i <= level; i++) {
            Place place = new Place(list, i);
            Level its = levels.getOrDefault(place, new Level(1, "", ""));
            if (label.contains("%" + (i + 1))) {
                int number = count(place).orElse(its.start);
                String numeral = number > 0 ? WordNumeral.of(its.format, number) : "";
                if (numeral.isEmpty()) {
                    return "";
                }
                label = label.replace("%" + (i + 1), numeral);
                counted = true;
            }
        }
        return counted ? label : "";
    }
}
