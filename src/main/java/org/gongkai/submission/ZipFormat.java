package org.gongkai.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Tells archives from the documents that are ZIP files too: Office Open XML, OpenDocument, OFD. */
final class ZipFormat {
    /** Enough to see the name of the first entry. */
    static final int HEAD = 64;

    private static final int NAME_AT = 30;
    private static final List<String> FIRST_OF_DOCUMENTS =
            List.of("[Content_Types].xml", "_rels/.rels", "mimetype", "OFD.xml");
    private static final Set<String> ONLY_IN_DOCUMENTS = Set.of(
            "[content_types].xml",
            "xl/workbook.xml",
            "xl/workbook.bin",
            "word/document.xml",
            "ppt/presentation.xml",
            "ofd.xml",
            "meta-inf/manifest.xml");

    private ZipFormat() {}

    /** Whether a file that begins like this is worth opening. */
    static boolean mayBeArchive(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        return SevenZip.isStartOf(head)
                || start.startsWith("PK\u0005\u0006")
                || (start.startsWith("PK\u0003\u0004")
                        && FIRST_OF_DOCUMENTS.stream().noneMatch(name -> start.startsWith(name, NAME_AT)));
    }

    /**
     * Opens a ZIP by its directory alone, or a 7z as a ZIP of its files. Closes the file where it is none.
     *
     * @throws ZipException where it is damaged
     * @throws SubmissionRejected where a 7z cannot be used
     */
    static ZipFile open(FileChannel file, ArchiveLimits limits) throws IOException {
        return isSevenZip(file) ? openZip(SevenZip.asZip(file, limits), limits) : openZip(file, limits);
    }

    static boolean isSevenZip(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        file.read(head, 0);
        return SevenZip.isStartOf(head.array());
    }

    private static ZipFile openZip(FileChannel file, ArchiveLimits limits) throws IOException {
        BudgetedChannel channel = new BudgetedChannel(file, limits.directoryBytes());
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(StandardCharsets.ISO_8859_1)
                    .setUseUnicodeExtraFields(false)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            channel.lift();
            return zip;
        } catch (IOException | RuntimeException unusable) {
            file.close();
            if (unusable instanceof SubmissionRejected beyondLimit) {
                throw beyondLimit;
            }
            ZipException damaged = new ZipException(String.valueOf(unusable.getMessage()));
            damaged.initCause(unusable);
            throw damaged;
        }
    }

    static boolean isDocument(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
                .map(name -> name.startsWith("/") ? name.substring(1) : name)
                .anyMatch(ONLY_IN_DOCUMENTS::contains);
    }
}
