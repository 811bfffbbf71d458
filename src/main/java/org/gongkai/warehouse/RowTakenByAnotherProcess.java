package org.gongkai.warehouse;

/** Files of this chunk already have an outcome: another process took the run over, and this one must stop. */
public final class RowTakenByAnotherProcess extends RuntimeException {
    public RowTakenByAnotherProcess(long run, int wanted, int free) {
        super("run %d: %d of %d files already have an outcome; another process has taken the run over"
                .formatted(run, wanted - free, wanted));
    }
}
