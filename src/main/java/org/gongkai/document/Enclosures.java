package org.gongkai.document;

import java.util.List;

/**
 * What a document shows or points to that is not read: its pictures and the files that it links to, in reading order. A
 * page's buttons and small marks are left out, and beyond three hundred all the rest.
 */
public record Enclosures(List<Picture> pictures, List<LinkedFile> files) {
    public static final Enclosures NONE = new Enclosures(List.of(), List.of());

    public Enclosures {
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
    }

    /**
     * @param name the last part of its address and its description, or the page that it stands on; may be empty
     * @param after the line before it; empty where that is not known
     */
    public record Picture(String name, String after) {}

    /**
     * @param words what the link says
     * @param address as the page gives it, which may be relative to its own
     */
    public record LinkedFile(String words, String address) {}
}
