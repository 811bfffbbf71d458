package org.gongkai.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * The pages among the parts of a page saved in one file.
 *
 * @param pages the page itself, then its frames
 */
record MhtmlParts(List<Decoded> pages) {

    static MhtmlParts read(InputStream in, PageHints hints, Limits limits) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(MimeConfig.PERMISSIVE);
        tokens.parse(in);
        List<Decoded> pages = new ArrayList<>();
        long decoded = 0;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            if (state == EntityState.T_FIELD) {
                locate(tokens.getField(), hints);
            } else if (state == EntityState.T_BODY && isPage(tokens.getBodyDescriptor())) {
                byte[] bytes = tokens.getDecodedInputStream().readAllBytes();
                decoded += bytes.length;
                limits.checkInflated(decoded);
                pages.add(Decoded.of(bytes, charsets(tokens.getBodyDescriptor(), bytes)));
            }
        }
        return new MhtmlParts(pages);
    }

    private static void locate(Field field, PageHints hints) {
        if (field.getName().toLowerCase(Locale.ROOT).endsWith("content-location")) {
            hints.host(field.getBody().strip());
        }
    }

    private static boolean isPage(BodyDescriptor part) {
        return part.getMimeType().equals("text/html") || part.getMimeType().equals("application/xhtml+xml");
    }

    private static List<Charset> charsets(BodyDescriptor part, byte[] bytes) {
        String named = part.getCharset() == null ? "" : part.getCharset().toLowerCase(Locale.ROOT);
        return Stream.concat(PageCharset.known(named), PageCharset.declaredBy(bytes).stream())
                .distinct()
                .toList();
    }
}
