package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Enclosures.LinkedFile;
import org.gongkai.document.Enclosures.Picture;

/** Gathers what stands beside the text while a document is walked. */
final class EnclosureList {
    /** More say no more than these. */
    private static final int MOST = 300;

    private static final int LONGEST = 200;

    /** No server takes a longer address. */
    private static final int LONGEST_ADDRESS = 2_000;

    private final List<Picture> pictures = new ArrayList<>();
    private final List<LinkedFile> files = new ArrayList<>();

    boolean isFull() {
        return pictures.size() + files.size() >= MOST;
    }

    /** @param after the line before it, of which the end is kept */
    void picture(String name, String after) {
        if (!isFull()) {
            pictures.add(new Picture(name, after.substring(Math.max(0, after.length() - LONGEST))));
        }
    }

    void file(String words, String address) {
        if (!isFull() && address.length() <= LONGEST_ADDRESS) {
            files.add(new LinkedFile(words, address));
        }
    }

    Enclosures found() {
        return pictures.isEmpty() && files.isEmpty() ? Enclosures.NONE : new Enclosures(pictures, files);
    }
}
