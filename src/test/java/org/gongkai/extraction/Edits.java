package org.gongkai.extraction;

/** Changes to single bytes of a file, as fuzzing gives them: three bytes for the place, one for what shall stand there. */
record Edits(byte[] changes) {
    private static final int EACH = 4;

    static Edits of(byte[] changes) {
        return new Edits(changes);
    }

    byte[] in(byte[] whole) {
        byte[] changed = whole.clone();
        for (int i = 0; i + EACH <= changes.length; i += EACH) {
            int place = (changes[i] & 0xFF) << 16 | (changes[i + 1] & 0xFF) << 8 | changes[i + 2] & 0xFF;
            changed[place % changed.length] = changes[i + 3];
        }
        return changed;
    }
}
