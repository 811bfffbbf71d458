package org.gongkai.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A PDF of one page whose font {@code /F} prints each pair of bytes as the character of that number. */
final class OnePagePdf {
    private static final String UNICODE = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
            + "/CMapName /U def 1 begincodespacerange <0000> <FFFF> endcodespacerange "
            + ranges(List.of(0x00, 0x20, 0x30, 0xFF))
            + ranges(IntStream.rangeClosed(0x4E, 0x9F).boxed().toList())
            + "endcmap end end";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private OnePagePdf() {}

    /** So that every code is the number of its character; no range may leave its upper byte (ISO 32000-1, 9.10.3). */
    private static String ranges(List<Integer> upper) {
        return upper.stream()
                .map(high -> "<%02X20> <%02XFF> <%02X20>".formatted(high, high, high)
                        + (high == 0 ? "" : " <%02X00> <%02X1F> <%02X00>".formatted(high, high, high)))
                .collect(Collectors.joining(
                        " ",
                        (upper.contains(0) ? 2 * upper.size() - 1 : 2 * upper.size()) + " beginbfrange ",
                        " endbfrange "));
    }

    /** @param painted the operators of the page (ISO 32000-1, annex A) */
    static byte[] painting(byte[] painted) {
        OnePagePdf pdf = new OnePagePdf();
        pdf.write("%PDF-1.7\n");
        pdf.object("<</Type/Catalog/Pages 2 0 R>>");
        pdf.object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        pdf.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>");
        pdf.stream(painted);
        pdf.object(
                "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>");
        pdf.object("<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/DW 1000"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R>>");
        pdf.stream(UNICODE.getBytes(StandardCharsets.ISO_8859_1));
        pdf.object("<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900"
                + "/Descent -200/CapHeight 700/StemV 80>>");
        return pdf.end();
    }

    private void object(String object) {
        start();
        write(object + "\nendobj\n");
    }

    private void stream(byte[] content) {
        start();
        write("<</Length " + content.length + ">>\nstream\n");
        bytes.writeBytes(content);
        write("\nendstream\nendobj\n");
    }

    private void start() {
        places.add(bytes.size());
        write(places.size() + " 0 obj\n");
    }

    private byte[] end() {
        int table = bytes.size();
        write("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write("%010d 00000 n \n".formatted(place)));
        write("trailer\n<</Size " + (places.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
