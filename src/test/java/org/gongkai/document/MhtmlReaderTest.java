package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.paragraphs;
import static org.gongkai.document.Reading.rejectionOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gongkai.submission.RejectionReason;
import org.junit.jupiter.api.Test;

class MhtmlReaderTest {
    private static final Charset GBK = Charset.forName("GBK");

    private static String parts(String... parts) {
        StringBuilder file = new StringBuilder(
                "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n");
        for (String part : parts) {
            file.append("--b\r\n").append(part).append("\r\n");
        }
        return file.append("--b--\r\n").toString();
    }

    private static String page(String header, String body) {
        return "Content-Type: text/html" + header + "\r\n\r\n" + body;
    }

    @Test
    void readsThePageAndItsFramesButNoPicture() {
        Document document = Reading.of(parts(
                page("; charset=utf-8", "<title>年报</title><p>一"),
                "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=",
                page("; charset=utf-8", "<p>二")));

        assertThat(paragraphs(document)).containsExactly("一", "二");
        assertThat(document.title()).contains("年报");
    }

    @Test
    void decodesThePageByTheCharsetOfItsPart() {
        String coded = Base64.getMimeEncoder().encodeToString("<p>政府信息公开".getBytes(GBK));

        Document document = Reading.of(
                parts(page("; charset=\"gb2312\"\r\nContent-Transfer-Encoding: base64", coded)),
                StandardCharsets.US_ASCII);

        assertThat(paragraphs(document)).containsExactly("政府信息公开");
    }

    @Test
    void joinsTheLinesOfQuotedPrintableText() {
        String coded = "<td>20=\r\n23</td><td>=E4=B8=80</td>";

        Document document = Reading.of(
                parts(page("; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable", "<table><tr>" + coded)));

        assertThat(Reading.texts(Reading.onlyGrid(document)).get(0)).containsExactly("2023", "一");
    }

    @Test
    void knowsTheHostThatThePageWasSavedFrom() {
        Document document = Reading.of(
                parts(page("; charset=utf-8\r\nContent-Location: http://www.example.gov.cn/a.html", "<p>一")));

        assertThat(document.hints()).containsEntry("host", "www.example.gov.cn");
    }

    @Test
    void rejectsAMessageWithoutAPage() {
        byte[] message = parts("Content-Type: text/plain\r\n\r\nsee attachment").getBytes(StandardCharsets.US_ASCII);

        assertThat(rejectionOf(message).reason()).isEqualTo(RejectionReason.UNKNOWN_FORMAT);
        assertThat(rejectionOf(message).detail()).isEqualTo("MHTML");
    }

    @Test
    void takesATextThatOnlyLooksLikeAHeaderForText() {
        assertThat(paragraphs(Reading.of("标题: 年报\nFrom: 甲局\n\n一"))).containsExactly("标题: 年报", "From: 甲局", "", "一");
    }
}
