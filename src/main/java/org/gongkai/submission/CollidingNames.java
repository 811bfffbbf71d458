package org.gongkai.submission;

import java.nio.file.Path;

/**
 * Two names in one folder are the same in Unicode NFC, so that what is presented under that path is ambiguous. Nothing
 * is guessed: the run fails until one of them is renamed.
 */
public final class CollidingNames extends RuntimeException {
    private final String name;
    private final Path folder;

    CollidingNames(String name, Path folder) {
        super("two entries of " + folder + " have the same name in Unicode NFC: " + name + "; rename one");
        this.name = name;
        this.folder = folder;
    }

    public String name() {
        return name;
    }

    public Path folder() {
        return folder;
    }
}
