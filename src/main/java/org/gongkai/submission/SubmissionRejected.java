package org.gongkai.submission;

/** A submission cannot be used and is set aside; an outcome, never a fault of ours. */
public class SubmissionRejected extends RuntimeException {
    private final RejectionReason reason;
    private final String detail;

    /** @param detail what exactly was seen, such as a count or a parser's message; may be empty */
    public SubmissionRejected(RejectionReason reason, String detail) {
        super(reason.english() + (onOneLine(detail).isEmpty() ? "" : ": " + onOneLine(detail)));
        this.reason = reason;
        this.detail = onOneLine(detail);
    }

    private static String onOneLine(String detail) {
        return detail.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    public final RejectionReason reason() {
        return reason;
    }

    public final String detail() {
        return detail;
    }
}
