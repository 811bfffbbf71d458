package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as a page nests it, before its spans are resolved. */
final class PageTable implements Flow.Item {
    /** So few cells may stand inside a cell of a {@link #WIDE} table without making that table mere layout. */
    private static final int TINY = 4;

    private static final int WIDE = 20;

    /** A cell of so many lines, in a table of few cells, is a page's article and no figure or label. */
    private static final int ARTICLE = 15;

    /**
     * @param columnSpan as written, at least 1
     * @param rowSpan as written; 0 means down to the end of its row group
     */
    record PageCell(Flow flow, int columnSpan, int rowSpan, boolean hidden) {}

    /** @param group the row group ({@code thead}, {@code tbody}), beyond which no cell of the row can span */
    record PageRow(List<PageCell> cells, int group) {}

    private final Flow caption = new Flow();
    private final List<PageRow> rows = new ArrayList<>();
    private final List<PageRow> footer = new ArrayList<>();
    private int count;
    private boolean holdsData;
    private boolean holdsArticle;
    private boolean inFooter;
    private int group;

    Flow caption() {
        return caption;
    }

    void startGroup(boolean isFooter) {
        group++;
        inFooter = isFooter;
    }

    PageRow startRow() {
        PageRow row = new PageRow(new ArrayList<>(), group);
        (inFooter ? footer : rows).add(row);
        return row;
    }

    void add(PageRow row, PageCell cell) {
        row.cells.add(cell);
        count++;
    }

    /** The rows as displayed: a footer comes last, wherever it was written. */
    List<PageRow> rows() {
        if (footer.isEmpty()) {
            return rows;
        }
        List<PageRow> all = new ArrayList<>(rows);
        all.addAll(footer);
        return all;
    }

    /** Settles what the table is; to be called once, when its last cell is in. */
    void close() {
        holdsData = cells().anyMatch(cell -> holdsData(cell.flow));
        holdsArticle =
                count < WIDE && cells().anyMatch(cell -> cell.flow.items().size() >= ARTICLE);
    }

    /** Whether it only places other content: one cell, a cell with an article, or one with a table of data. */
    boolean isLayout() {
        return count <= 1 || holdsData || holdsArticle;
    }

    /** Whether it is a table of figures of which, by a lost end tag, one cell caught a further table. */
    boolean isDataAroundTables() {
        return holdsData && cells().filter(cell -> !holdsData(cell.flow)).count() >= WIDE;
    }

    boolean holdsData(Flow flow) {
        for (Flow.Item item : flow.items()) {
            if (item instanceof PageTable inner && inner.isDataInside(this)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDataInside(PageTable outer) {
        return holdsData || count > (outer.count >= WIDE ? TINY : 1);
    }

    private Stream<PageCell> cells() {
        return Stream.concat(rows.stream(), footer.stream()).flatMap(row -> row.cells.stream());
    }

    String text(boolean withHidden) {
        return rows().stream()
                .map(row -> row.cells.stream()
                        .map(cell -> withHidden ? cell.flow.allText() : cell.flow.shownText())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
