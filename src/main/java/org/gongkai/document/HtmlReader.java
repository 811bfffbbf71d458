package org.gongkai.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.submission.Allowance;
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
        if (Signature.of(bytes).isPresent()) {
            return false;
        }
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        Allowance.take(bytes.length);
        return Markup.isPage(
                mark == ByteOrderMark.NONE
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset()));
    }

    @Override
    public Document read(Content content) {
        Decoded decoded = Decoded.of(content.bytes(), PageCharset.declaredBy(content.bytes()));
        PageHints hints = new PageHints();
        PageWalk walk = new PageWalk(hints, limits);
        parse(decoded.text()).filter(walk);
        PageEnd end = PageEnd.of(decoded.text());
        if (end == PageEnd.IN_CELL) {
            walk.cutOffInLastCell();
        }
        PageBlocks page = new PageBlocks(limits);
        page.add(walk.page());
        page.blocks().forEach(block -> read(block, hints));
        List<Remark> remarks = new ArrayList<>(page.remarks());
        decoded.remark(new SourceAddress("p[1]")).ifPresent(remarks::add);
        if (end == PageEnd.IN_TABLE || end == PageEnd.IN_TEXT) {
            remarks.add(new Remark("cut_off", "", lastAddress(page.blocks())));
        }
        return new Document(hints.title(), page.blocks(), hints.found(), remarks);
    }

    private static Element parse(String text) {
        String page = text;
        if (Markup.isTablePart(text)) {
            page = "<table>" + text;
        } else if (Markup.startsAsText(text)) {
            page = "<pre>" + text;
        }
        return Parser.htmlParser().parseInput(new WatchedText(page), "");
    }

    private static SourceAddress lastAddress(List<Block> blocks) {
        return blocks.isEmpty()
                ? new SourceAddress("p[1]")
                : blocks.get(blocks.size() - 1).address();
    }

    private static void read(Block block, PageHints hints) {
        if (block instanceof Grid grid) {
            grid.rows().forEach(row -> row.forEach(cell -> hints.read(cell.text())));
        } else {
            hints.read(((Paragraph) block).text());
        }
    }
}
