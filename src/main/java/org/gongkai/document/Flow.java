package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What stands in a page, a caption or a table cell, in reading order: lines of text and tables. */
final class Flow {
    sealed interface Item permits Line, PageTable {}

    /**
     * @param hidden whether a block around it is not displayed
     * @param link whether most of it leads elsewhere
     */
    record Line(String text, boolean hidden, boolean link) implements Item {
        Line(String text, boolean hidden) {
            this(text, hidden, false);
        }

        Paragraph.Standing standing() {
            return hidden ? Paragraph.Standing.HIDDEN : link ? Paragraph.Standing.LINK : Paragraph.Standing.SHOWN;
        }
    }

    /**
     * A part of a line that is not read with the rest, since together they would make a number that nobody published.
     *
     * @param code of the remark about it
     */
    record Aside(String code, String text) {}

    private final List<Item> items = new ArrayList<>(2);
    private List<Aside> asides = List.of();
    private int keepsLines;
    private boolean pictured;

    /** @param change 1 where an element begins whose line ends mean something, -1 where it ends */
    void keepLines(int change) {
        keepsLines += change;
    }

    boolean keepsLines() {
        return keepsLines > 0;
    }

    /** Takes note of a picture, or of anything that draws or writes what is no text of the page. */
    void depict() {
        pictured = true;
    }

    boolean isPictured() {
        return pictured;
    }

    void add(Item item) {
        items.add(item);
    }

    void setAside(String code, String text) {
        asides = new ArrayList<>(asides);
        asides.add(new Aside(code, text));
    }

    List<Item> items() {
        return items;
    }

    List<Aside> asides() {
        return asides;
    }

    /** The text that is displayed: a line break between blocks, a space between the cells of a table inside. */
    String shownText() {
        return text(false);
    }

    String hiddenText() {
        StringJoiner hidden = new StringJoiner("\n");
        for (Item item : items) {
            if (item instanceof Line line && line.hidden) {
                hidden.add(line.text);
            }
        }
        return hidden.toString();
    }

    String allText() {
        return text(true);
    }

    private String text(boolean withHidden) {
        if (items.isEmpty()) {
            return "";
        }
        if (items.size() == 1) {
            return text(items.get(0), withHidden);
        }
        return items.stream()
                .map(item -> text(item, withHidden))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String text(Item item, boolean withHidden) {
        if (item instanceof Line line) {
            return line.hidden && !withHidden ? "" : line.text;
        }
        return ((PageTable) item).text(withHidden);
    }
}
