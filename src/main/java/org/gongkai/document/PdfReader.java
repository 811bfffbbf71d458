package org.gongkai.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.submission.Content;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.Plural;
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
    }

    @Override
    public boolean recognises(Content content) {
        String head = new String(content.head(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-")
                && Signature.of(content.bytes())
                        .filter(other -> other != Signature.PDF)
                        .isEmpty();
    }

    @Override
    public Document read(Content content) {
        byte[] bytes = content.bytes();
        checkEnd(bytes);
        PdfFonts.install();
        return document(inks(bytes));
    }

    /** PDFBox answers damage with exceptions of many kinds, so any but our own means that it cannot be read. */
    private List<PageInk> inks(byte[] bytes) {
        try (PDDocument file = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return inks(file);
        } catch (SubmissionRejected rejected) {
            throw rejected;
        } catch (InvalidPasswordException encrypted) {
            throw new SubmissionRejected(RejectionReason.ENCRYPTED, Particulars.NONE, encrypted);
        } catch (IOException | RuntimeException damaged) {
            throw Damage.of("PDF 的结构损坏", "its PDF structure is damaged", damaged);
        } catch (StackOverflowError deep) {
            throw Damage.of("PDF 的对象嵌套过深", "its PDF objects lie too deep in each other", deep);
        }
    }

    /** PDFBox would read what is left of a file cut short. */
    private static void checkEnd(byte[] bytes) {
        int from = Math.max(0, bytes.length - END_WITHIN);
        String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!end.contains("startxref")) {
            throw Damage.of("末尾没有 startxref，可能被截断", "no startxref at its end; perhaps cut off");
        }
    }

    private List<PageInk> inks(PDDocument file) throws IOException {
        if (!file.getCurrentAccessPermission().canExtractContent()) {
            throw new SubmissionRejected(
                    RejectionReason.ENCRYPTED, new Particulars("不许提取文字", "its text may not be extracted"));
        }
        PdfBudget budget = new PdfBudget();
        limits.checkPages(file.getNumberOfPages());
        PdfStreams.verify(file, limits);
        PdfLayers layers = new PdfLayers(file);
        List<PageInk> inks = new ArrayList<>();
        for (PDPage page : file.getPages()) {
            inks.add(ink(page, inks.size() + 1, layers, budget));
        }
        if (inks.size() != file.getNumberOfPages()) {
            throw Damage.of(
                    "应有 " + file.getNumberOfPages() + " 页，只找到 " + inks.size() + " 页",
                    Plural.in(inks.size() + " of " + file.getNumberOfPages() + " {page|pages} found"));
        }
        return inks;
    }

    /** What fails here is no damage of the file. */
    Document document(List<PageInk> drawn) {
        PdfBudget budget = new PdfBudget();
        List<PageInk> inks = drawn.stream()
                .map(ink -> StruckText.without(ink.upright(), budget))
                .toList();
        PdfLegibility.check(inks);
        List<PdfPage> pages = new ArrayList<>();
        for (PageInk ink : inks) {
            pages.add(new PdfPage(pages.size() + 1, ink.page(), PageLayout.of(ink, limits)));
        }
        List<PdfPage> bare = PageFurniture.without(pages);
        PdfBlocks blocks = new PdfBlocks(bare, limits);
        PdfLegibility.checkTables(inks, blocks.blocks());
        return new Document(
                blocks.title(), blocks.blocks(), Map.of(), remarks(inks), pictures(inks), PdfWords.of(bare));
    }

    private static Enclosures pictures(List<PageInk> inks) {
        EnclosureList pictures = new EnclosureList();
        for (int i = 0; i < inks.size(); i++) {
            if (inks.get(i).holdsPicture()) {
                pictures.picture("page[" + (i + 1) + "]", "");
            }
        }
        return pictures.found();
    }

    private static PageInk ink(PDPage page, int number, PdfLayers layers, PdfBudget budget) {
        try {
            return PdfInk.of(page, layers, budget);
        } catch (SubmissionRejected rejected) {
            throw rejected;
        } catch (IOException | RuntimeException damaged) {
            throw Damage.of("第 " + number + " 页的内容损坏", "what stands on page " + number + " is damaged", damaged);
        }
    }

    private static List<Remark> remarks(List<PageInk> inks) {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < inks.size(); i++) {
            SourceAddress page = new SourceAddress("page[" + (i + 1) + "]");
            if (!inks.get(i).hidden().isBlank()) {
                remarks.add(new Remark("hidden_content", inks.get(i).hidden(), page));
            }
            String struck = inks.get(i).struck().stream().map(Glyph::text).collect(Collectors.joining());
            if (!struck.isBlank()) {
                remarks.add(new Remark("struck_content", struck, page));
            }
            if (inks.get(i).isPicture()) {
                remarks.add(new Remark("picture_page", "", page));
            }
        }
        return remarks;
    }
}
