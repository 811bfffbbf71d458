package org.gongkai.warehouse;

import java.util.List;
import java.util.Optional;
import org.gongkai.check.CheckedReport;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;

/** What reading one presented file came to. */
public sealed interface Outcome {

    /** The hash of the bytes; empty where they could not be read. */
    Optional<ContentHash> bytes();

    /** The same bytes stood at the same path when last presented, and their reports are in the warehouse. */
    record Unchanged(ContentHash hash) implements Outcome {
        @Override
        public Optional<ContentHash> bytes() {
            return Optional.of(hash);
        }
    }

    /**
     * The file cannot be used.
     *
     * @param bytes empty when they could not be read: the file is gone, closed to us or too large
     * @param filing whose report it was to be, where that is beyond doubt
     */
    record Rejected(
            Optional<ContentHash> bytes, RejectionReason reason, Particulars detail, Optional<RejectedFiling> filing)
            implements Outcome {

        /** Of whoever it was. */
        public Rejected(Optional<ContentHash> bytes, RejectionReason reason, Particulars detail) {
            this(bytes, reason, detail, Optional.empty());
        }
    }

    /** Reports were read; those whose identity is not settled are held, the others loaded. */
    record Extracted(ContentHash hash, List<CheckedReport> reports) implements Outcome {
        public Extracted {
            reports = List.copyOf(reports);
            if (reports.isEmpty()) {
                throw new IllegalArgumentException("extracted without a report");
            }
        }

        @Override
        public Optional<ContentHash> bytes() {
            return Optional.of(hash);
        }
    }
}
