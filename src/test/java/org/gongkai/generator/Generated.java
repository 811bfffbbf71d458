package org.gongkai.generator;

import java.util.List;

/**
 * A generated document.
 *
 * @param bytes not to be written to
 * @param truths its reports in reading order; several only for a ledger
 */
public record Generated(byte[] bytes, String fileName, Layout layout, List<Truth> truths) {

    public Generated {
        truths = List.copyOf(truths);
    }

    /** The only report of the document. */
    public Truth truth() {
        if (truths.size() != 1) {
            throw new IllegalStateException(fileName + " holds " + truths.size() + " reports");
        }
        return truths.get(0);
    }
}
