package org.gongkai.document;

import java.util.Arrays;
import java.util.Optional;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/** The first bytes of formats that are told apart only to say what was submitted instead of a report. */
enum Signature {
    PNG("\u0089PNG", RejectionReason.PICTURE, "PNG"),
    JPEG("\u00FF\u00D8\u00FF", RejectionReason.PICTURE, "JPEG"),
    GIF("GIF8", RejectionReason.PICTURE, "GIF"),
    TIFF_LITTLE("II*\0", RejectionReason.PICTURE, "TIFF"),
    TIFF_BIG("MM\0*", RejectionReason.PICTURE, "TIFF"),
    BMP("BM....\0\0\0\0", RejectionReason.PICTURE, "BMP"),
    WEBP("RIFF....WEBP", RejectionReason.PICTURE, "WebP"),
    HEIC("....ftyphei", RejectionReason.PICTURE, "HEIC"),
    PDF("%PDF-", RejectionReason.UNKNOWN_FORMAT, "PDF"),
    RAR("Rar!\u001A\u0007", RejectionReason.UNKNOWN_FORMAT, "RAR"),
    SEVEN_ZIP("7z\u00BC\u00AF\u0027\u001C", RejectionReason.UNKNOWN_FORMAT, "7z"),
    GZIP("\u001F\u008B", RejectionReason.UNKNOWN_FORMAT, "gzip"),
    RTF("{\\rtf", RejectionReason.UNKNOWN_FORMAT, "RTF"),
    MHTML("MIME-Version:", RejectionReason.UNKNOWN_FORMAT, "MHTML"),
    ZIP("PK\u0003\u0004", RejectionReason.UNKNOWN_FORMAT, "ZIP"),
    EMPTY_ZIP("PK\u0005\u0006", RejectionReason.UNKNOWN_FORMAT, "ZIP"),
    OLE("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", RejectionReason.UNKNOWN_FORMAT, "OLE");

    private static final char ANY = '.';

    private final String start;
    private final RejectionReason reason;
    private final String format;

    Signature(String start, RejectionReason reason, String format) {
        this.start = start;
        this.reason = reason;
        this.format = format;
    }

    static Optional<Signature> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(signature -> startsWith(bytes, signature.start))
                .findFirst();
    }

    /** @param start one character per byte; a dot stands for any byte */
    static boolean startsWith(byte[] bytes, String start) {
        for (int i = 0; i < start.length(); i++) {
            char expected = start.charAt(i);
            if (i >= bytes.length || (expected != ANY && (bytes[i] & 0xFF) != expected)) {
                return false;
            }
        }
        return true;
    }

    SubmissionRejected rejection() {
        return new SubmissionRejected(reason, format);
    }
}
