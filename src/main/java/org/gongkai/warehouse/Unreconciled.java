package org.gongkai.warehouse;

/** The warehouse does not add up to what was presented and printed; a fault of ours, never of a submission. */
public final class Unreconciled extends RuntimeException {
    public Unreconciled(String message) {
        super(message);
    }
}
