package org.gongkai.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.gongkai.submission.Content;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/** Reads pages that a browser or Word saved with their pictures in one file (RFC 2557), and mails that are a page. */
final class MhtmlReader implements DocumentReader {
    private static final int HEADER_WITHIN = 16_384;
    private static final Pattern FIELD = Pattern.compile("[\\w-]+:.*");
    private static final Pattern MIME = Pattern.compile("(?i)MIME-Version:.*|Content-Type:\\s*multipart/.*");

    private final Limits limits;

    MhtmlReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(Content content) {
        String head = new String(content.head(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        for (int from = 0, end; from < head.length(); from = end + 1) {
            end = head.indexOf('\n', from) < 0 ? head.length() : head.indexOf('\n', from);
            String line = head.substring(from, end > from && head.charAt(end - 1) == '\r' ? end - 1 : end);
            if (MIME.matcher(line).matches()) {
                return true;
            }
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (!goesOn && !FIELD.matcher(line).matches()) {
                return false;
            }
        }
        return false;
    }

    @Override
    public Document read(Content content) {
        PageHints hints = new PageHints();
        try {
            MhtmlParts parts = MhtmlParts.read(content.open(), hints, limits);
            if (parts.pages().isEmpty()) {
                throw new SubmissionRejected(RejectionReason.UNKNOWN_FORMAT, "MHTML");
            }
            return HtmlReader.read(parts.pages(), hints, limits);
        } catch (IOException | MimeException damaged) {
            throw Damage.of("MHTML 各部分的结构有误", "its MHTML parts cannot be told apart", damaged);
        }
    }
}
