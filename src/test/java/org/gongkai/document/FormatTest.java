package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.paragraphs;
import static org.gongkai.document.Reading.rejectionOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t ", "\u3000\n", "\uFEFF", "&nbsp;"})
    void rejectsAnEmptyFile(String text) {
        String content = text.replace("&nbsp;", "\u00A0");

        assertThat(rejectionOf(content.getBytes(StandardCharsets.UTF_8)).reason())
                .isEqualTo(RejectionReason.EMPTY_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>x",
                "\uFEFF \n<html><p>x",
                "<!-- 注 --><!DOCTYPE html>\n<p>x",
                "<?xml version=\"1.0\"?><html><p>x</p></html>",
                "<TABLE><TR><TD>x</TABLE>",
                "<div>x</div>",
                "<o:p></o:p>x"
            })
    void takesMarkupForAPage(String page) {
        assertThat(Reading.of(page).blocks().toString()).contains("text=x,");
    }

    @Test
    void takesTextThatOnlyMentionsMarkupForText() {
        assertThat(paragraphs(Reading.of("<2023年报>\na < b <p>\n"))).containsExactly("<2023年报>", "a < b <p>");
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000, PNG",
        "FFD8FFE000104A46, JPEG",
        "474946383961, GIF",
        "424D36000C000000000036, BMP",
        "49492A0008000000, TIFF",
        "4D4D002A00000008, TIFF",
        "52494646A0000000574542505650, WebP"
    })
    void namesAPicture(String bytes, String format) {
        SubmissionRejected rejected = rejectionOf(java.util.HexFormat.of().parseHex(bytes));

        assertThat(rejected.reason()).isEqualTo(RejectionReason.PICTURE);
        assertThat(rejected.detail()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "'Rar!\u001A\u0007\u0000', RAR",
        "{\\rtf1\\ansi, RTF",
        "'MIME-Version: 1.0', MHTML",
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>, XML <workbook>"
    })
    void namesAFormatThatIsNotRead(String start, String format) {
        SubmissionRejected rejected = rejectionOf(start.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_FORMAT);
        assertThat(rejected.detail()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "ppt/presentation.xml, PowerPoint (.pptx)",
        "OFD.xml, OFD",
        "a.html, ZIP",
        "xl/workbook.bin, Excel (.xlsb)"
    })
    void tellsArchivesByTheirEntries(String entry, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
        }

        assertThat(rejectionOf(bytes.toByteArray()).detail()).isEqualTo(format);
    }

    @Test
    void callsADamagedArchiveUnreadable() {
        assertThat(rejectionOf("PK\u0003\u0004 and no more".getBytes(StandardCharsets.ISO_8859_1))
                        .reason())
                .isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void tellsAPresentationOfOldPowerPoint() throws IOException {
        SubmissionRejected rejected = rejectionOf(compoundFile("PowerPoint Document"));

        assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_FORMAT);
        assertThat(rejected.detail()).isEqualTo("PowerPoint (.ppt)");
    }

    @Test
    void callsADamagedCompoundFileUnreadable() throws IOException {
        byte[] half = java.util.Arrays.copyOf(compoundFile("WordDocument"), 600);

        assertThat(rejectionOf(half).reason()).isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void saysThatAWorkbookIsEncrypted() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (OutputStream secret = encryptor.getDataStream(file)) {
                secret.write(new byte[100]);
            }
            file.writeFilesystem(bytes);
        }

        assertThat(rejectionOf(bytes.toByteArray()).reason()).isEqualTo(RejectionReason.ENCRYPTED);
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);
        noise[0] = 1;

        assertThat(rejectionOf(noise).reason()).isEqualTo(RejectionReason.UNKNOWN_FORMAT);
    }

    private static byte[] compoundFile(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
