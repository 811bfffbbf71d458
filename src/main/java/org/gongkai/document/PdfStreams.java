package org.gongkai.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Decompresses every stream of a document once before it is read. PDFBox would hold all of a stream in memory, however
 * large it becomes, and take what comes before the damage in a damaged one for the whole.
 */
final class PdfStreams {
    private static final int BUFFER = 8192;

    private final Limits limits;
    private long inflated;

    private PdfStreams(Limits limits) {
        this.limits = limits;
    }

    static void verify(PDDocument file, Limits limits) throws IOException {
        COSDocument objects = file.getDocument();
        PdfStreams streams = new PdfStreams(limits);
        for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
            COSBase object = objects.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && isDeflated(stream) && !isPicture(stream)) {
                streams.inflate(stream, key);
            }
        }
    }

    private static boolean isDeflated(COSStream stream) {
        COSBase filter = stream.getFilters();
        COSBase first = filter instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filter;
        return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }

    /** Pictures are not read. */
    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    /** The checksum at the end of a stream may be missing, as some programs leave it out, but not be wrong. */
    private void inflate(COSStream stream, COSObjectKey key) throws IOException {
        Inflater inflater = new Inflater();
        byte[] in = new byte[BUFFER];
        byte[] out = new byte[BUFFER];
        long seen = 0;
        try (InputStream raw = stream.createRawInputStream()) {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int read = raw.read(in);
                    if (read < 0) {
                        break;
                    }
                    inflater.setInput(in, 0, read);
                }
                int written = inflater.inflate(out);
                seen += written;
                limits.checkInflated(inflated + seen);
                if (written == 0 && inflater.needsDictionary()) {
                    throw new DataFormatException("needs a dictionary");
                }
            }
        } catch (DataFormatException damaged) {
            throw Damage.of(
                    "对象 " + key + " 的数据流无法解压", "the stream of object " + key + " cannot be decompressed", damaged);
        } finally {
            inflater.end();
        }
        inflated += seen;
    }
}
