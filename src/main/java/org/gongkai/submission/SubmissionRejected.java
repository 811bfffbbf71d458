package org.gongkai.submission;

/** A submission cannot be used and is set aside; an outcome, never a fault of ours. */
public class SubmissionRejected extends RuntimeException {
    private final RejectionReason reason;
    private final Particulars particulars;

    /** @param detail what exactly was seen, such as a format's name or a number; may be empty */
    public SubmissionRejected(RejectionReason reason, String detail) {
        this(reason, Particulars.of(detail));
    }

    /** @param particulars what exactly was seen */
    public SubmissionRejected(RejectionReason reason, Particulars particulars) {
        super(message(reason, particulars));
        this.reason = reason;
        this.particulars = particulars;
    }

    /** @param cause what a library says of it, which is for the log: people are told the particulars */
    public SubmissionRejected(RejectionReason reason, Particulars particulars, Throwable cause) {
        super(message(reason, particulars), cause);
        this.reason = reason;
        this.particulars = particulars;
    }

    private static String message(RejectionReason reason, Particulars particulars) {
        return reason.english() + (particulars.english().isEmpty() ? "" : ": " + particulars.english());
    }

    public final RejectionReason reason() {
        return reason;
    }

    public final Particulars particulars() {
        return particulars;
    }

    /** What exactly was seen, in English. */
    public final String detail() {
        return particulars.english();
    }
}
