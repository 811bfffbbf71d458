package org.gongkai.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Stands PDFBox's own font in for every one that a document names without holding it. PDFBox would look through the
 * machine's fonts for minutes and keep a list of them in the user's folder; what a text says must not depend on them.
 */
final class PdfFonts implements FontMapper {
    private static final String STAND_IN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static boolean installed;

    private final TrueTypeFont standIn;

    private PdfFonts(TrueTypeFont standIn) {
        this.standIn = standIn;
    }

    /** With the first PDF, since a font is not read in no time. */
    static synchronized void install() {
        if (installed) {
            return;
        }
        try (InputStream font = Objects.requireNonNull(PDFont.class.getResourceAsStream(STAND_IN))) {
            FontMappers.set(new PdfFonts(new TTFParser().parse(new RandomAccessReadBuffer(font))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        installed = true;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, standIn, true);
    }
}
