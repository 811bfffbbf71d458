package org.gongkai.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.gongkai.submission.Allowance;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Walks a parsed page once, from front to back and without recursion, and gathers its text and tables. */
final class PageWalk implements NodeFilter {
    private final PageHints hints;
    private final Limits limits;
    private final PageLook look;
    private final Flow page = new Flow();
    private final Deque<OpenPart> open = new ArrayDeque<>();
    private final LineBuilder line = new LineBuilder();
    private Flow flow = page;
    private Flow lastCell = page;
    private String lastLine = "";
    private @Nullable Element hiddenBy;
    private int mainHeadings;
    private int links;
    private int linked;

    PageWalk(PageHints hints, Limits limits, PageLook look) {
        this.hints = hints;
        this.limits = limits;
        this.look = look;
    }

    Flow page() {
        return page;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        Allowance.check();
        if (node instanceof TextNode text) {
            append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? start(element) : FilterResult.CONTINUE;
    }

    private FilterResult start(Element element) {
        PageElement kind = PageElement.of(element);
        if (kind == PageElement.UNSHOWN) {
            hints.enclosures().frame(element);
            if (hiddenBy == null && PageElement.mayDraw(element)) {
                flow.depict();
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        String style = look.style(element);
        if (isAside(element, kind, style)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        count(element, 1);
        switch (kind) {
            case INLINE -> {
                enclose(element);
                if (PageLook.isRaised(element, style)) {
                    line.separateDigits(element.wholeText(), style);
                }
            }
            case RAISED -> line.separateDigits(element.wholeText(), element.normalName());
            case FIELD -> appendField(element);
            case CHOICE -> {
                appendChoice(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            case DESCRIPTION -> {
                hints.describe(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            case KEEPS_LINES -> {
                endLine();
                flow.keepLines(1);
            }
            case HEADING -> {
                endLine();
                if (hiddenBy == null) {
                    hints.heading(element);
                }
            }
            case BLOCK, BREAK -> endLine();
            case TABLE, ROW_GROUP, ROW, CELL, CAPTION -> startTablePart(element, kind);
            case STRUCK, UNSHOWN -> throw new IllegalStateException(kind + " is never started");
        }
        return FilterResult.CONTINUE;
    }

    /** Keeps count of the links around the text that follows; one in the page's own heading leads to the page itself. */
    private void count(Element element, int more) {
        if (PageElement.isMainHeading(element)) {
            mainHeadings += more;
        } else if (mainHeadings == 0 && PageElement.isLink(element)) {
            links += more;
        }
    }

    /** Takes note of a picture or of a link that may lead to a file. */
    private void enclose(Element element) {
        if (hiddenBy != null) {
            return;
        }
        if (element.nameIs("img")) {
            if (PageEnclosures.isSeen(element)) {
                flow.depict();
            }
            hints.enclosures().picture(element, () -> line.isEmpty() ? lastLine : line.soFar());
        } else if (element.nameIs("a") && element.hasAttr("href")) {
            hints.enclosures().link(element);
        }
    }

    /** Sets hidden and struck parts of a line aside; notes where a hidden block begins. */
    private boolean isAside(Element element, PageElement kind, String style) {
        if (PageElement.isNote(element)) {
            return setAside("hidden_content", element);
        }
        if (kind == PageElement.STRUCK || (kind.isWithinLine() && PageLook.isStruck(style))) {
            return setAside("struck_content", element);
        }
        if (!PageLook.isHidden(element, style)) {
            return false;
        }
        if (kind.isWithinLine()) {
            return setAside("hidden_content", element);
        }
        if (hiddenBy == null) {
            endLine();
            hiddenBy = element;
        }
        return false;
    }

    private boolean setAside(String code, Element element) {
        if (element.hasText()) {
            flow.setAside(code, element.text());
        }
        return true;
    }

    private void startTablePart(Element element, PageElement kind) {
        endLine();
        OpenPart outer = open.peek();
        if (kind == PageElement.TABLE) {
            open.push(OpenPart.table(element, flow));
            limits.checkNesting(tables());
        } else if (outer != null) {
            switch (kind) {
                case ROW_GROUP -> outer.startGroup(element);
                case ROW -> outer.row(element).ifPresent(open::push);
                case CELL -> outer.cell(element).ifPresent(this::enterCell);
                default -> outer.caption(element).ifPresent(this::enter);
            }
        }
    }

    private int tables() {
        return (int)
                open.stream().filter(part -> part.kind() == OpenPart.Kind.TABLE).count();
    }

    private void enterCell(OpenPart cell) {
        lastCell = cell.flow();
        enter(cell);
    }

    /** Marks the last cell as one whose end is missing; its text is no figure any more. */
    void cutOffInLastCell() {
        lastCell.setAside("cut_off", lastCell.allText());
        lastCell.add(new Flow.Line(String.valueOf(Decoded.REPLACEMENT), false));
    }

    private void enter(OpenPart part) {
        open.push(part);
        flow = part.flow();
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private void end(Element element) {
        PageElement kind = PageElement.of(element);
        count(element, -1);
        if (kind.isWithinLine()) {
            return;
        }
        endLine();
        if (kind == PageElement.KEEPS_LINES) {
            flow.keepLines(-1);
        }
        OpenPart part = open.peek();
        if (part != null && part.element().equals(element)) {
            open.pop();
            part.close(hiddenBy != null);
            flow = part.outer();
        }
        if (element.equals(hiddenBy)) {
            hiddenBy = null;
        }
    }

    private void append(String text) {
        OpenPart part = open.peek();
        linked += links > 0 ? text.strip().length() : 0;
        if (!flow.keepsLines() || (part != null && part.isBetweenCells())) {
            line.append(text);
            return;
        }
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            line.appendUnfolded(text.substring(from, end));
            flow.add(new Flow.Line(line.take(), hiddenBy != null));
            from = end + 1;
        }
        line.appendUnfolded(text.substring(from));
    }

    private void endLine() {
        String text = line.take();
        if (!text.isEmpty()) {
            lastLine = text;
            flow.add(new Flow.Line(text, hiddenBy != null, linked * 2 > text.length()));
        }
        linked = 0;
    }

    /** A form field shows its value; one that takes no text shows none. */
    private void appendField(Element field) {
        String type = field.attr("type").toLowerCase(Locale.ROOT);
        if (!open.isEmpty() && (type.isEmpty() || type.equals("text") || type.equals("number"))) {
            line.append(field.attr("value"));
        }
    }

    private void appendChoice(Element choice) {
        Element selected = choice.selectFirst("option[selected]");
        Element shown = selected == null ? choice.selectFirst("option") : selected;
        if (!open.isEmpty() && shown != null) {
            line.append(shown.text());
        }
    }
}
