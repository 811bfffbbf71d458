package org.gongkai.document;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.util.LittleEndian;

/**
 * The paragraphs of a binary Word document that have no properties of their own. Their offset is zero (MS-DOC 2.9.23,
 * {@code BxPap.bOffset}); POI takes the bytes at the beginning of the page for properties, and fails or, worse, does not.
 */
final class DocPlainParagraphs {
    private static final int PAGE = 512;
    private static final int POSITION = 4;
    private static final int OFFSET_AND_HEIGHT = 13;

    /** The paragraph's style, number zero, and nothing else. */
    private static final byte[] PLAIN = new byte[2];

    private final byte[] stream;
    private final Set<ByteBuffer> mistaken = new HashSet<>();

    private DocPlainParagraphs(byte[] stream) {
        this.stream = stream;
    }

    /** Makes them plain in a document that was just opened. */
    static void in(HWPFDocument document) {
        DocPlainParagraphs plain = new DocPlainParagraphs(document.getMainStream());
        byte[] table = document.getTableStream();
        int from = document.getFileInformationBlock().getFcPlcfbtePapx();
        int length = document.getFileInformationBlock().getLcbPlcfbtePapx();
        int pages = (length - POSITION) / (2 * POSITION);
        for (int page = 0; page < pages; page++) {
            int number = from + (pages + 1 + page) * POSITION;
            plain.page(LittleEndian.getInt(table, number) * PAGE);
        }
        if (!plain.mistaken.isEmpty()) {
            document.getParagraphTable().getParagraphs().replaceAll(plain::settled);
        }
    }

    /** A page's positions, one more than paragraphs; an offset each; at its end their number (MS-DOC 2.9.175). */
    private void page(int at) {
        int paragraphs = LittleEndian.getUByte(stream, at + PAGE - 1);
        int offsets = at + (paragraphs + 1) * POSITION;
        for (int i = 0; i < paragraphs; i++) {
            if (stream[offsets + i * OFFSET_AND_HEIGHT] == 0) {
                mistaken.add(beginning(at));
                return;
            }
        }
    }

    /** What stands where properties would, were the page one: their length in words, in one byte or after a zero. */
    private ByteBuffer beginning(int at) {
        int words = LittleEndian.getUByte(stream, at);
        int from = words == 0 ? at + 2 : at + 1;
        int length = words == 0 ? 2 * LittleEndian.getUByte(stream, at + 1) : 2 * words - 1;
        return ByteBuffer.wrap(stream, from, length).slice();
    }

    private PAPX settled(PAPX paragraph) {
        return mistaken.contains(ByteBuffer.wrap(paragraph.getGrpprl()))
                ? new PAPX(paragraph.getStart(), paragraph.getEnd(), new SprmBuffer(PLAIN, 2))
                : paragraph;
    }
}
