package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.submission.SourceAddress;

/** Puts the tables and lines of pages together into the blocks of a document. */
final class PdfBlocks {
    private static final int LONGEST_TITLE = 80;
    private static final int TITLE_LINES = 4;

    /** Between the parts of a table may stand the foot and the head of pages that were not told as such. */
    private static final int FIRST = 3;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Object> order = new ArrayList<>();
    private final CellBudget budget;

    PdfBlocks(List<PdfPage> pages, Limits limits) {
        this.budget = new CellBudget(limits);
        PdfParagraphs paragraphs = new PdfParagraphs(pages);
        for (int i = 0; i < pages.size(); i++) {
            boolean tableFollows = i + 1 < pages.size() && beginsWithTable(pages.get(i + 1));
            add(pages.get(i), paragraphs, tableFollows);
        }
        for (Object item : order) {
            blocks.add(item instanceof JoinedTable table ? table.grid(budget) : (Paragraph) item);
        }
    }

    /** Behind the heading of a part stands another table than before. */
    private static boolean beginsWithTable(PdfPage page) {
        return page.items().stream()
                .limit(FIRST)
                .takeWhile(item -> !isHeading(item))
                .anyMatch(RuledTable.class::isInstance);
    }

    /** What goes on on the next page is the last table of its page. */
    private static boolean isBelow(RuledTable table, PageItem other) {
        return other instanceof RuledTable && other.box().top() > table.box().bottom();
    }

    private static boolean isHeading(PageItem item) {
        return item instanceof TextLine line && PdfParagraphs.isHeading(line);
    }

    private void add(PdfPage page, PdfParagraphs paragraphs, boolean tableFollows) {
        int count = 0;
        for (PageItem item : page.items()) {
            if (item instanceof RuledTable table) {
                paragraphs.flush().ifPresent(order::add);
                count++;
                List<PageItem> below = page.items()
                        .subList(page.items().indexOf(item) + 1, page.items().size());
                boolean cut = tableFollows
                        && below.size() < FIRST
                        && below.stream().noneMatch(other -> isHeading(other) || isBelow(table, other));
                add(table, page, "page[" + page.number() + "]/table[" + count + "]", cut);
            } else {
                add((TextLine) item, page.number(), paragraphs, tableFollows);
            }
        }
        paragraphs.flush().ifPresent(order::add);
    }

    private void add(TextLine line, int page, PdfParagraphs paragraphs, boolean tableFollows) {
        int last = order.size() - 1;
        if (last >= 0 && order.get(last) instanceof JoinedTable table && table.lastPage() == page) {
            if (table.standsBeside(line)) {
                order.add(last, paragraphs.alone(line, page));
                return;
            }
            if (tableFollows && table.takes(line)) {
                return;
            }
        }
        paragraphs.add(line, page).ifPresent(order::add);
    }

    private void add(RuledTable table, PdfPage page, String where, boolean cut) {
        Object last = order.isEmpty() ? "" : order.get(order.size() - 1);
        boolean goesOn = page.items().indexOf(table) == 0
                && last instanceof JoinedTable before
                && before.lastPage() == page.number() - 1
                && before.goesOnIn(table);
        if (goesOn) {
            ((JoinedTable) last).add(table, where, page.number(), cut);
        } else {
            order.add(new JoinedTable(table, where, page.number(), cut));
        }
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The first lines up to the one that names a report, which offices set below each other. */
    Optional<String> title() {
        StringBuilder title = new StringBuilder();
        for (Block block : blocks.subList(0, Math.min(TITLE_LINES, blocks.size()))) {
            if (!(block instanceof Paragraph line) || line.text().contains("。")) {
                return Optional.empty();
            }
            if (TitleLine.isBeside(line.text())) {
                continue;
            }
            title.append(line.text().strip());
            if (title.length() > LONGEST_TITLE) {
                return Optional.empty();
            }
            if (title.indexOf("年度报告") >= 0 || title.indexOf("年报") >= 0) {
                return Optional.of(title.toString());
            }
        }
        return Optional.empty();
    }

    static SourceAddress line(int page, int line) {
        return new SourceAddress("page[" + page + "]/line[" + line + "]");
    }
}
