package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.paragraphs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The second and third are in GB18030, but not in GBK. */
    private static final String TEXT = "镕㐂𠮷镇 2023年政府信息公开";

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "GB18030", "utf-8", "UTF-8,gb2312", "iso-8859-1", "nonsense"})
    void readsBytesOfGb18030UnderAnyDeclaration(String declared) {
        assertThat(paragraphs(page(declared, TEXT, GB18030))).containsExactly(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "gb2312", "UTF-8,gb2312", "gb2312,utf-8", "big5"})
    void readsBytesOfUtf8UnderAnyDeclaration(String declared) {
        assertThat(paragraphs(page(declared, TEXT, StandardCharsets.UTF_8))).containsExactly(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,FF FE", "UTF-16BE,FE FF", "UTF-8,EF BB BF"})
    void letsTheByteOrderMarkDecide(String charset, String mark) {
        byte[] page = html("gb2312", TEXT).getBytes(Charset.forName(charset));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String octet : mark.split(" ")) {
            bytes.write(Integer.parseInt(octet, 16));
        }
        bytes.writeBytes(page);

        assertThat(paragraphs(Reading.of(bytes.toByteArray()))).containsExactly(TEXT);
    }

    @Test
    void readsUtf16WithoutAByteOrderMark() {
        assertThat(paragraphs(Reading.of(html("utf-16", TEXT), StandardCharsets.UTF_16LE)))
                .containsExactly(TEXT);
    }

    @Test
    void readsBig5WhereItIsDeclared() {
        assertThat(paragraphs(page("big5", "政府資訊公開", Charset.forName("Big5")))).containsExactly("政府資訊公開");
    }

    @Test
    void believesTheDeclarationOfAShortPageThatReadsAsBoth() {
        String ambiguous = new String(new byte[] {(byte) 0xC4, (byte) 0xAA}, GB18030);

        assertThat(paragraphs(page("gb2312", ambiguous, GB18030))).containsExactly(ambiguous);
    }

    @Test
    void readsAPageCutInTheMiddleOfACharacterAndSaysSo() {
        byte[] whole = html("utf-8", TEXT + "报").getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - "</p></body></html>".length() - 1);

        Document page = Reading.of(cut);

        assertThat(paragraphs(page)).containsExactly(TEXT + "\uFFFD");
        assertThat(page.remarks()).extracting(Remark::code).containsExactly("undecodable_text", "cut_off");
    }

    @Test
    void findsTheDeclarationOfAnXmlPrologueAndOfAMetaTag() {
        assertThat(PageCharset.declaredBy("<?xml version='1.0' encoding='GBK'?><html>".getBytes(GB18030)))
                .containsExactly(GB18030);
        assertThat(PageCharset.declaredBy(
                        "<script charset='big5' src='a.js'></script><META content='text/html; charset = utf-8,gb2312'>"
                                .getBytes(GB18030)))
                .containsExactly(StandardCharsets.UTF_8, GB18030);
    }

    private static Document page(String declared, String text, Charset charset) {
        return Reading.of(html(declared, text), charset);
    }

    private static String html(String declared, String text) {
        return "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=" + declared
                + "\"></head><body><p>" + text + "</p></body></html>";
    }
}
