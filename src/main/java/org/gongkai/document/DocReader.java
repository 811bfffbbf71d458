package org.gongkai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.submission.Content;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/** Reads {@code .doc} of Word 97 and later, and {@code .wps} of WPS. */
final class DocReader implements DocumentReader {
    private static final String STREAM = "WordDocument";

    private final Limits limits;

    DocReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(Content content) {
        if (Signature.of(content.bytes()).filter(Signature.OLE::equals).isEmpty()) {
            return false;
        }
        try (POIFSFileSystem file = new POIFSFileSystem(content.open())) {
            return file.getRoot().hasEntry(STREAM);
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** POI answers damaged records with exceptions of many kinds, so any but our own means that it cannot be read. */
    @Override
    public Document read(Content content) {
        try (POIFSFileSystem file = new POIFSFileSystem(content.open());
                HWPFDocument document = new HWPFDocument(file)) {
            return read(document);
        } catch (SubmissionRejected rejected) {
            throw rejected;
        } catch (EncryptedDocumentException encrypted) {
            throw new SubmissionRejected(RejectionReason.ENCRYPTED, Particulars.NONE, encrypted);
        } catch (OldFileFormatException old) {
            throw new SubmissionRejected(RejectionReason.UNKNOWN_FORMAT, "Word 95 (.doc)");
        } catch (IOException | RuntimeException damaged) {
            throw Damage.of("Word 文档的结构损坏或被截断", "the structure of the Word document is damaged or cut off", damaged);
        }
    }

    private Document read(HWPFDocument document) {
        DocPlainParagraphs.in(document);
        PageBlocks page = new PageBlocks(limits);
        WordContents text = contents(document.getRange());
        page.add(text.page());
        Flow boxes = contents(document.getMainTextboxRange()).page();
        page.add(boxes);
        List<String> beside = new ArrayList<>(boxes.shownText().lines().toList());
        beside.addAll(contents(document.getHeaderStoryRange())
                .page()
                .shownText()
                .lines()
                .toList());
        Optional<String> property = Optional.ofNullable(document.getSummaryInformation())
                .map(SummaryInformation::getTitle)
                .map(String::strip)
                .filter(title -> !title.isEmpty());
        return new Document(
                WordTitle.of(page.blocks(), beside, property),
                page.blocks(),
                Map.of(),
                page.remarks(),
                text.enclosures());
    }

    private WordContents contents(Range range) {
        WordContents contents = new WordContents(limits);
        if (range.getStartOffset() < range.getEndOffset()) {
            new DocText(contents).read(range);
        }
        return contents;
    }
}
