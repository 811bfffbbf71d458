package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.cell;
import static org.gongkai.document.Reading.rejectionOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.Test;

/** Damage and refusal; that every figure is exact is shown by the golden cases {@code doc-*}. */
class DocReaderTest {
    private static final Path REPORT = Path.of("src/test/resources/reports/doc-plain-2021/submission.doc");
    /** Where the main stream keeps the version of its format (MS-DOC 2.5.2, {@code nFib}). */
    private static final int VERSION = 2;

    private static final byte WORD_95 = 0x65;

    @Test
    void givesEachCellTheColumnsBetweenItsEdges() throws IOException {
        List<Grid> grids = Reading.of(Files.readAllBytes(REPORT)).grids().toList();

        assertThat(grids).hasSize(3);
        assertThat(cell(grids.get(1), "r1c1"))
                .extracting(Cell::rowSpan, Cell::columnSpan)
                .containsExactly(3, 3);
        assertThat(cell(grids.get(1), "r2c5"))
                .extracting(Cell::text, Cell::columnSpan)
                .containsExactly("法人或其他组织", 5);
        assertThat(cell(grids.get(1), "r6c1"))
                .extracting(Cell::text, Cell::rowSpan)
                .containsExactly("三、本年度办理结果", 22);
    }

    @Test
    void saysThatADocumentIsEncrypted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("秘密");
        try (HWPFDocument document = new HWPFDocument(Files.newInputStream(REPORT))) {
            document.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(rejectionOf(bytes.toByteArray()).reason()).isEqualTo(RejectionReason.ENCRYPTED);
    }

    @Test
    void namesADocumentOfWord95() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem(Files.newInputStream(REPORT))) {
            byte[] stream = file.createDocumentInputStream("WordDocument").readAllBytes();
            stream[VERSION] = WORD_95;
            stream[VERSION + 1] = 0;
            file.createOrUpdateDocument(new ByteArrayInputStream(stream), "WordDocument");
            file.writeFilesystem(bytes);
        }

        SubmissionRejected rejected = rejectionOf(bytes.toByteArray());

        assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_FORMAT);
        assertThat(rejected.detail()).isEqualTo("Word 95 (.doc)");
    }

    @Test
    void callsATruncatedDocumentUnreadable() throws IOException {
        byte[] whole = Files.readAllBytes(REPORT);

        assertThat(rejectionOf(Arrays.copyOf(whole, whole.length / 2)).reason()).isEqualTo(RejectionReason.UNREADABLE);
    }
}
