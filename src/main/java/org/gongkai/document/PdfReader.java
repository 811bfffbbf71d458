package org.gongkai.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.submission.Content;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SourceAddress;
import org.gongkai.submission.SubmissionRejected;

/** Reads PDF documents with text: the tables that lines rule on their pages, and the text beside them. */
final class PdfReader implements DocumentReader {
    /** Readers allow so many bytes before the header (ISO 32000-1, annex H.3, note 13). */
    private static final int HEADER_WITHIN = 1024;

    /** And so many, with some more that mail and web servers add, around the end. */
    private static final int END_WITHIN = 4096;

    private final Limits limits;

    PdfReader(Limits limits) {
        this.limits = limits;
        PdfFonts.install();
    }

    @Override
    public boolean recognises(Content content) {
        String head = new String(content.head(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-")
                && Signature.of(content.bytes())
                        .filter(other -> other != Signature.PDF)
                        .isEmpty();
    }

    /** PDFBox answers damage with exceptions of many kinds, so any but our own means that it cannot be read. */
    @Override
    public Document read(Content content) {
        byte[] bytes = content.bytes();
        checkEnd(bytes);
        try (PDDocument file = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return read(file);
        } catch (SubmissionRejected rejected) {
            throw rejected;
        } catch (InvalidPasswordException encrypted) {
            throw new SubmissionRejected(RejectionReason.ENCRYPTED, "");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new SubmissionRejected(RejectionReason.UNREADABLE, String.valueOf(damaged.getMessage()));
        }
    }

    /** PDFBox would read what is left of a file cut short. */
    private static void checkEnd(byte[] bytes) {
        int from = Math.max(0, bytes.length - END_WITHIN);
        String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!end.contains("startxref")) {
            throw new SubmissionRejected(RejectionReason.UNREADABLE, "no startxref at the end");
        }
    }

    private Document read(PDDocument file) throws IOException {
        if (!file.getCurrentAccessPermission().canExtractContent()) {
            throw new SubmissionRejected(RejectionReason.ENCRYPTED, "its text may not be extracted");
        }
        PdfBudget budget = new PdfBudget();
        limits.checkPages(file.getNumberOfPages());
        PdfStreams.verify(file, limits);
        PdfLayers layers = new PdfLayers(file);
        List<PageInk> inks = new ArrayList<>();
        for (PDPage page : file.getPages()) {
            inks.add(StruckText.without(PdfInk.of(page, layers, budget).upright(), budget));
        }
        if (inks.size() != file.getNumberOfPages()) {
            throw new SubmissionRejected(
                    RejectionReason.UNREADABLE, inks.size() + " of " + file.getNumberOfPages() + " pages");
        }
        PdfLegibility.check(inks);
        List<PdfPage> pages = new ArrayList<>();
        for (PageInk ink : inks) {
            pages.add(new PdfPage(pages.size() + 1, ink.page(), PageLayout.of(ink, limits)));
        }
        PdfBlocks blocks = new PdfBlocks(PageFurniture.without(pages), limits);
        PdfLegibility.checkTables(inks, blocks.blocks());
        return new Document(blocks.title(), blocks.blocks(), java.util.Map.of(), remarks(inks));
    }

    private static List<Remark> remarks(List<PageInk> inks) {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < inks.size(); i++) {
            SourceAddress page = new SourceAddress("page[" + (i + 1) + "]");
            if (!inks.get(i).hidden().isBlank()) {
                remarks.add(new Remark("hidden_content", inks.get(i).hidden(), page));
            }
            if (!inks.get(i).struck().isBlank()) {
                remarks.add(new Remark("struck_content", inks.get(i).struck(), page));
            }
            if (inks.get(i).isPicture()) {
                remarks.add(new Remark("picture_page", "", page));
            }
        }
        return remarks;
    }
}
