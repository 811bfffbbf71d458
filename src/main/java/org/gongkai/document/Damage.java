package org.gongkai.document;

import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/** Says what is damaged in a file, in words for the person who has to export it again. */
final class Damage {
    private Damage() {}

    static SubmissionRejected of(String chinese, String english) {
        return new SubmissionRejected(RejectionReason.UNREADABLE, new Particulars(chinese, english));
    }

    /** @param cause whose own words are for the log */
    static SubmissionRejected of(String chinese, String english, Throwable cause) {
        return new SubmissionRejected(RejectionReason.UNREADABLE, new Particulars(chinese, english), cause);
    }

    /** One of the parts of an Office file. */
    static SubmissionRejected ofPart(String part, String chinese, String english, Throwable cause) {
        return of("部件 " + part + " " + chinese, "the part " + part + " " + english, cause);
    }

    /** A ZIP whose list of entries, which stands at its end, cannot be read. */
    static SubmissionRejected ofZip(Throwable cause) {
        return of("ZIP 结构损坏，或文件末尾被截断", "its ZIP structure is damaged, or its end cut off", cause);
    }

    /** A compound file, as old Office writes them. */
    static SubmissionRejected ofCompoundFile(Throwable cause) {
        return of("OLE 复合文件结构损坏或被截断", "its OLE structure is damaged or cut off", cause);
    }
}
