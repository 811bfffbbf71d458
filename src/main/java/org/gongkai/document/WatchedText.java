package org.gongkai.document;

import java.io.IOException;
import java.io.Reader;
import org.gongkai.submission.Allowance;

/** Hands a page to its parser in pieces, so that the parser ends where its allowance does. */
final class WatchedText extends Reader {
    private static final int PIECE = 8192;

    /** What the parser and the walk over its tree keep of the heap for each tag; half of them begin an element. */
    private static final int TAG = 250;

    private final Reader text;

    WatchedText(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = text.read(buffer, offset, Math.min(length, PIECE));
        long tags = 0;
        for (int at = offset; at < offset + read; at++) {
            if (buffer[at] == '<') {
                tags++;
            }
        }
        Allowance.take(tags * TAG + 2L * Math.max(0, read));
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
