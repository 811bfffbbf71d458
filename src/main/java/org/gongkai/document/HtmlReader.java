package org.gongkai.document;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.Content;
import org.gongkai.submission.SourceAddress;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads web pages, pieces of pages, and pages saved by Word or Excel. */
final class HtmlReader implements DocumentReader {
    private static final String CUT_OFF = "cut_off";

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
        byte[] bytes = content.bytes();
        return read(List.of(Decoded.of(bytes, PageCharset.declaredBy(bytes))), new PageHints(), limits);
    }

    /** @param pages a page and those that are shown within it */
    static Document read(List<Decoded> pages, PageHints hints, Limits limits) {
        return read(pages, hints, limits, LeanMarkup::of);
    }

    /** @param markup what of a page's markup is parsed */
    static Document read(
            List<Decoded> pages, PageHints hints, Limits limits, BiFunction<String, StyleSheets, Reader> markup) {
        PageBlocks blocks = new PageBlocks(limits);
        List<Remark> remarks = new ArrayList<>();
        for (Decoded page : pages) {
            blocks.add(flow(page, hints, limits, markup));
            page.remark(new SourceAddress("p[1]")).ifPresent(remarks::add);
            PageEnd end = PageEnd.of(page.text());
            boolean told = blocks.remarks().stream().anyMatch(HtmlReader::isCutOff);
            if (end.isBeforeCells() || (end == PageEnd.IN_CELL && !told)) {
                remarks.add(new Remark(CUT_OFF, "", lastAddress(blocks.blocks())));
            }
        }
        blocks.blocks().forEach(block -> read(block, hints));
        remarks.addAll(0, blocks.remarks());
        return new Document(
                hints.title(),
                blocks.blocks(),
                hints.found(),
                remarks,
                hints.enclosures().found());
    }

    /** A cell of a table of layout says nothing of itself. */
    private static boolean isCutOff(Remark remark) {
        return remark.code().equals(CUT_OFF);
    }

    static Flow flow(Decoded page, PageHints hints, Limits limits) {
        return flow(page, hints, limits, LeanMarkup::of);
    }

    private static Flow flow(
            Decoded page, PageHints hints, Limits limits, BiFunction<String, StyleSheets, Reader> markup) {
        StyleSheets sheets = StyleSheets.of(page.text());
        PageWalk walk = new PageWalk(hints, limits, new PageLook(sheets));
        parse(page.text(), text -> markup.apply(text, sheets)).filter(walk);
        if (PageEnd.of(page.text()) == PageEnd.IN_CELL) {
            walk.cutOffInLastCell();
        }
        return walk.page();
    }

    private static Element parse(String text, Function<String, Reader> markup) {
        String page = text;
        if (Markup.isTablePart(text)) {
            page = "<table>" + text;
        } else if (Markup.startsAsText(text)) {
            page = "<pre>" + text;
        }
        return Parser.htmlParser().parseInput(new WatchedText(markup.apply(page)), "");
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
