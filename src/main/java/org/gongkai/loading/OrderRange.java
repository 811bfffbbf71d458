package org.gongkai.loading;

import java.util.ArrayList;
import java.util.List;

/**
 * A partition of a run: the files from one order to another.
 *
 * @param first inclusive, from 1
 * @param last inclusive
 */
record OrderRange(long first, long last) {

    /**
     * Cuts a run into ranges of whole chunks, several per thread, so that all threads finish together and no transaction
     * is spent on the rest of a chunk.
     */
    static List<OrderRange> cut(long files, int threads, int chunk) {
        long chunks = (files + chunk - 1) / chunk;
        long parts = Math.min(16L * threads, chunks);
        List<OrderRange> ranges = new ArrayList<>();
        for (long part = 0; part < parts; part++) {
            long first = chunks * part / parts * chunk + 1;
            ranges.add(new OrderRange(first, Math.min(files, chunks * (part + 1) / parts * chunk)));
        }
        return ranges;
    }

    /** Reads back what {@link #toString} wrote. */
    static OrderRange parse(String range) {
        int dash = range.indexOf('-');
        return new OrderRange(Long.parseLong(range.substring(0, dash)), Long.parseLong(range.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
