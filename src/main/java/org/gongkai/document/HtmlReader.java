package org.gongkai.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.submission.Content;
import org.gongkai.submission.SourceAddress;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads web pages, pieces of pages, and pages saved by Word or Excel. */
final class HtmlReader implements DocumentReader {
    private final Limits limits;

    HtmlReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(Content content) {
        byte[] bytes = content.bytes();
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        return Signature.of(bytes).isEmpty()
                && Markup.isPage(
                        mark == ByteOrderMark.NONE
                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                : new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset()));
    }

    @Override
    public Document read(Content content) {
        byte[] bytes = content.bytes();
        return read(List.of(Decoded.of(bytes, PageCharset.declaredBy(bytes))), new PageHints(), limits);
    }

    /** @param pages a page and those that are shown within it */
    static Document read(List<Decoded> pages, PageHints hints, Limits limits) {
        PageBlocks blocks = new PageBlocks(limits);
        for (Decoded page : pages) {
            blocks.add(flow(page, hints));
        }
        blocks.blocks().forEach(block -> read(block, hints));
        List<Remark> remarks = new ArrayList<>(blocks.remarks());
        pages.forEach(page -> page.remark(new SourceAddress("p[1]")).ifPresent(remarks::add));
        return new Document(hints.title(), blocks.blocks(), hints.found(), remarks);
    }

    static Flow flow(Decoded page, PageHints hints) {
        PageWalk walk = new PageWalk(hints);
        parse(page.text()).filter(walk);
        return walk.page();
    }

    private static Element parse(String text) {
        String page = text;
        if (Markup.isTablePart(text)) {
            page = "<table>" + text;
        } else if (Markup.startsAsText(text)) {
            page = "<pre>" + text;
        }
        return Parser.htmlParser().parseInput(page, "");
    }

    private static void read(Block block, PageHints hints) {
        if (block instanceof Grid grid) {
            grid.rows().forEach(row -> row.forEach(cell -> hints.read(cell.text())));
        } else {
            hints.read(((Paragraph) block).text());
        }
    }
}
