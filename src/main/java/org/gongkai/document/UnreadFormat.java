package org.gongkai.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.submission.Content;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/** Says what a content is that no reader takes. */
enum UnreadFormat {
    EXCEL("xl/workbook.xml", "Excel (.xlsx)"),
    EXCEL_BINARY("xl/workbook.bin", "Excel (.xlsb)"),
    POWERPOINT("ppt/presentation.xml", "PowerPoint (.pptx)"),
    OFD("OFD.xml", "OFD"),
    OPEN_DOCUMENT("META-INF/manifest.xml", "OpenDocument"),
    OLD_EXCEL("Workbook", "Excel (.xls)"),
    OLDER_EXCEL("Book", "Excel 5 (.xls)"),
    OLD_POWERPOINT("PowerPoint Document", "PowerPoint (.ppt)");

    private static final int HEAD = 1024;

    private final String entry;
    private final String format;

    UnreadFormat(String entry, String format) {
        this.entry = entry;
        this.format = format;
    }

    static SubmissionRejected rejectionOf(Content content) {
        byte[] bytes = content.bytes();
        Optional<Signature> signature = Signature.of(bytes);
        if (signature.isPresent()) {
            return switch (signature.get()) {
                case ZIP -> ofArchive(bytes);
                case OLE -> ofCompoundFile(content);
                default -> signature.get().rejection();
            };
        }
        String head = new String(content.head(HEAD), StandardCharsets.ISO_8859_1);
        String root = Markup.root(head);
        return root.equals("svg")
                ? new SubmissionRejected(RejectionReason.PICTURE, "SVG")
                : unknown(root.isEmpty() ? "" : "XML <" + root + ">");
    }

    private static SubmissionRejected ofArchive(byte[] bytes) {
        Limits.DEFAULT.checkEntries(ZipEntries.in(bytes));
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            return Arrays.stream(values())
                    .filter(format -> zip.getEntry(format.entry) != null)
                    .findFirst()
                    .map(format -> unknown(format.format))
                    .orElseGet(Signature.ZIP::rejection);
        } catch (IOException | IllegalArgumentException damaged) {
            return Damage.ofZip(damaged);
        }
    }

    private static SubmissionRejected ofCompoundFile(Content content) {
        try (POIFSFileSystem file = new POIFSFileSystem(content.open())) {
            Set<String> entries = new HashSet<>(file.getRoot().getEntryNames());
            if (entries.contains("EncryptedPackage")) {
                return new SubmissionRejected(RejectionReason.ENCRYPTED, "");
            }
            return Arrays.stream(values())
                    .filter(format -> entries.contains(format.entry))
                    .findFirst()
                    .map(format -> unknown(format.format))
                    .orElseGet(Signature.OLE::rejection);
        } catch (IOException | RuntimeException damaged) {
            return Damage.ofCompoundFile(damaged);
        }
    }

    private static SubmissionRejected unknown(String format) {
        return new SubmissionRejected(RejectionReason.UNKNOWN_FORMAT, format);
    }
}
