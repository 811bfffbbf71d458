package org.gongkai.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.SourceAddress;

/**
 * Bytes as text.
 *
 * @param text with {@link #REPLACEMENT} in place of bytes that mean nothing in the charset; no byte order mark
 */
record Decoded(String text, Charset charset, boolean damaged) {
    static final char REPLACEMENT = '\uFFFD';

    /** Covers GBK and GB2312, under whose names pages send characters that only GB18030 has. */
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final char FIRST_IDEOGRAPH = '\u2E80';

    static Decoded of(byte[] bytes) {
        return of(bytes, List.of());
    }

    /**
     * A byte order mark decides. Otherwise the bytes decide and the declaration is only asked between readings that are
     * both clean, since pages declare UTF-8 over GB18030 and the other way round. Where no reading is clean, the one
     * with the fewest lost characters is taken.
     *
     * @param declared charsets that the document names itself, in its own order
     */
    static Decoded of(byte[] bytes, List<Charset> declared) {
        Allowance.take(2L * bytes.length);
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != ByteOrderMark.NONE) {
            return decode(bytes, mark.length(), mark.charset());
        }
        Decoded utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
        if (!utf8.damaged && (declared.isEmpty() || declared.contains(StandardCharsets.UTF_8) || utf8.isPlausible())) {
            return utf8;
        }
        Decoded best = utf8;
        Allowance.check();
        for (Charset charset :
                Stream.concat(declared.stream(), Stream.of(GB18030)).distinct().toList()) {
            Decoded other = decode(bytes, 0, charset);
            if (!other.damaged && (utf8.damaged || declared.contains(charset))) {
                return other;
            }
            best = other.lost() < best.lost() ? other : best;
        }
        return best;
    }

    private static Decoded decode(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        return new Decoded(text, charset, text.indexOf(REPLACEMENT) >= 0);
    }

    /** @param start the address of the text's first block, since lost characters have no better one */
    Optional<Remark> remark(SourceAddress start) {
        return damaged
                ? Optional.of(new Remark("undecodable_text", lost() + " characters in " + charset, start))
                : Optional.empty();
    }

    /** How many characters could not be read. */
    long lost() {
        return damaged ? text.chars().filter(c -> c == REPLACEMENT).count() : 0;
    }

    /** Plain ASCII, or text with a Chinese character: two GB bytes that happen to be valid UTF-8 give neither. */
    private boolean isPlausible() {
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_IDEOGRAPH) {
                return true;
            }
            ascii &= c < 0x80;
        }
        return ascii;
    }
}
