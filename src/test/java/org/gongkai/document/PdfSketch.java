package org.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws the pages of a PDF document for a test; points from the top left corner, downwards. */
final class PdfSketch {
    static final float SIZE = 10;

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

    private final PDDocument file = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);

    interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    PdfSketch() {
        file.addPage(page);
    }

    PdfSketch nextPage() {
        page = new PDPage(PDRectangle.A4);
        file.addPage(page);
        return this;
    }

    PdfSketch rotated(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    PdfSketch draw(Drawing drawing) {
        try (PDPageContentStream content =
                new PDPageContentStream(file, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
            content.transform(new Matrix(1, 0, 0, 1, 0, page.getMediaBox().getHeight()));
            content.setFont(FONT, SIZE);
            drawing.on(content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    PdfSketch text(double x, double base, String text) {
        return draw(content -> show(content, x, base, text));
    }

    /** The heading 四、申请, in letters that its font says are these characters. */
    PdfSketch heading(double x, double base) {
        return draw(content -> {
            content.setFont(hanzi(), SIZE);
            show(content, x, base, "ABCD");
        });
    }

    private static PDFont hanzi() throws IOException {
        String unicode = "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 4 beginbfchar "
                + "<41> <56DB> <42> <3001> <43> <7533> <44> <8BF7> endbfchar endcmap";
        COSStream map = new COSStream();
        try (OutputStream written = map.createOutputStream()) {
            written.write(unicode.getBytes(StandardCharsets.US_ASCII));
        }
        PDFont font = new PDType1Font(FontName.HELVETICA);
        font.getCOSObject().setItem(COSName.TO_UNICODE, map);
        return font;
    }

    PdfSketch hiddenText(double x, double base, String text) {
        return draw(content -> {
            content.setRenderingMode(RenderingMode.NEITHER);
            show(content, x, base, text);
        });
    }

    PdfSketch whiteText(double x, double base, String text) {
        return draw(content -> {
            content.setNonStrokingColor(1f);
            show(content, x, base, text);
        });
    }

    PdfSketch smallText(double x, double base, String text) {
        return draw(content -> {
            content.setFont(FONT, SIZE / 2);
            show(content, x, base, text);
        });
    }

    static void show(PDPageContentStream content, double x, double base, String text) throws IOException {
        content.beginText();
        content.newLineAtOffset((float) x, (float) -base);
        content.showText(text);
        content.endText();
    }

    PdfSketch line(double x1, double y1, double x2, double y2) {
        return draw(content -> {
            content.moveTo((float) x1, (float) -y1);
            content.lineTo((float) x2, (float) -y2);
            content.stroke();
        });
    }

    /** A filled box of a grey from 0 (black) to 1 (white). */
    PdfSketch box(double x, double y, double width, double height, float grey) {
        return draw(content -> {
            content.setNonStrokingColor(grey);
            content.addRect((float) x, (float) -(y + height), (float) width, (float) height);
            content.fill();
        });
    }

    /** All lines of a table of equal rows. */
    PdfSketch frame(double left, double top, double rowHeight, int rows, double... widths) {
        double right = left;
        for (double width : widths) {
            right += width;
        }
        for (int row = 0; row <= rows; row++) {
            line(left, top + row * rowHeight, right, top + row * rowHeight);
        }
        double x = left;
        line(x, top, x, top + rows * rowHeight);
        for (double width : widths) {
            x += width;
            line(x, top, x, top + rows * rowHeight);
        }
        return this;
    }

    PDDocument file() {
        return file;
    }

    byte[] bytes() {
        try (file) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
