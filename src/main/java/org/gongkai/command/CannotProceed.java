package org.gongkai.command;

/** A command cannot go on for a reason that one line explains to a person. */
final class CannotProceed extends RuntimeException {
    private final Words words;

    CannotProceed(Words words, Exception cause) {
        super(words.english(), cause);
        this.words = words;
    }

    CannotProceed(Words words) {
        super(words.english());
        this.words = words;
    }

    Words words() {
        return words;
    }
}
