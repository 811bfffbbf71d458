package org.gongkai.command;

/** The command line asks for something that cannot be; one line says what, and the usage would not help. */
final class WrongUse extends RuntimeException {
    private final Words words;

    WrongUse(Words words) {
        super(words.english());
        this.words = words;
    }

    Words words() {
        return words;
    }
}
