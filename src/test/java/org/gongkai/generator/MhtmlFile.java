package org.gongkai.generator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Packs a page with its pictures into one file, as programs save it (RFC 2557). */
final class MhtmlFile {
    private static final int LINE = 70;
    private static final String BOUNDARY = "----=_NextPart_01D9A1B2.C3D4E5F0";

    private MhtmlFile() {}

    static byte[] of(Layout layout, byte[] page) {
        String text = layout == Layout.MHTML_WORD ? byWord(page) : byBrowser(page);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String byBrowser(byte[] page) {
        return lines(
                "From: <Saved by Blink>",
                "Snapshot-Content-Location: http://www.example.gov.cn/2024/nb.html",
                "Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=",
                "MIME-Version: 1.0",
                "Content-Type: multipart/related;",
                "\ttype=\"text/html\";",
                "\tboundary=\"" + BOUNDARY + "\"",
                "",
                "",
                "--" + BOUNDARY,
                "Content-Type: text/html",
                "Content-Transfer-Encoding: quoted-printable",
                "Content-Location: http://www.example.gov.cn/2024/nb.html",
                "",
                quotedPrintable(page),
                picture());
    }

    private static String byWord(byte[] page) {
        return lines(
                "MIME-Version: 1.0",
                "Content-Type: multipart/related; boundary=\"" + BOUNDARY + "\"",
                "",
                "This document is a Single File Web Page.",
                "",
                "--" + BOUNDARY,
                "Content-Location: file:///C:/3F2A1B0C/nb.htm",
                "Content-Transfer-Encoding: base64",
                "Content-Type: text/html; charset=\"gb2312\"",
                "",
                Base64.getMimeEncoder().encodeToString(page),
                picture());
    }

    private static String picture() {
        return lines(
                "--" + BOUNDARY,
                "Content-Location: file:///C:/3F2A1B0C/nb.files/image001.png",
                "Content-Transfer-Encoding: base64",
                "Content-Type: image/png",
                "",
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
                "",
                "--" + BOUNDARY + "--",
                "");
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    private static String quotedPrintable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int line = 0;
        for (byte b : bytes) {
            char c = (char) (b & 0xFF);
            boolean plain = c > ' ' && c < 0x7F && c != '=' || c == ' ';
            String coded = c == '\n' ? "\r\n" : plain ? String.valueOf(c) : "=%02X".formatted((int) c);
            if (c != '\n' && line + coded.length() > LINE) {
                text.append("=\r\n");
                line = 0;
            }
            text.append(coded);
            line = c == '\n' ? 0 : line + coded.length();
        }
        return text.toString();
    }
}
