package org.gongkai.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.gongkai.submission.Content;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/**
 * Pages that a document takes in whole (ECMA-376 part 1, 17.17.2), as programs write them that turn a page into a
 * {@code .docx} without knowing Word's own language.
 */
final class WordChunks {
    private final OfficePackage file;
    private final Relationships relationships;
    private final Limits limits;

    WordChunks(OfficePackage file, Relationships relationships, Limits limits) {
        this.file = file;
        this.relationships = relationships;
        this.limits = limits;
    }

    /** What the chunk shows; rejected where it is no page, since the document would be read without it. */
    List<Flow> read(String id) {
        String part = relationships
                .byId(id)
                .orElseThrow(() -> new IllegalArgumentException("no chunk " + id))
                .part();
        PageHints hints = new PageHints();
        try (InputStream in = file.required(part)) {
            Content content = Content.of(in.readAllBytes());
            List<Flow> flows = new ArrayList<>();
            for (Decoded page : pages(part, content, hints)) {
                flows.add(HtmlReader.flow(page, hints, limits));
            }
            return flows;
        } catch (IOException | MimeException damaged) {
            throw Damage.ofPart(part, "损坏", "is damaged", damaged);
        }
    }

    private List<Decoded> pages(String part, Content content, PageHints hints) throws IOException, MimeException {
        if (new MhtmlReader(limits).recognises(content)) {
            return MhtmlParts.read(content.open(), hints, limits).pages();
        }
        if (!new HtmlReader(limits).recognises(content)) {
            throw new SubmissionRejected(RejectionReason.UNKNOWN_FORMAT, "Word (.docx) / " + part);
        }
        return List.of(Decoded.of(content.bytes(), PageCharset.declaredBy(content.bytes())));
    }
}
