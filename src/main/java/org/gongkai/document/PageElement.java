package org.gongkai.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element means for the text of a page; an element not named here runs on in its line. */
enum PageElement {
    INLINE(),
    BLOCK(
            "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure",
            "footer form header hgroup html legend li main menu nav ol p search section summary ul"),
    HEADING("h1 h2 h3 h4 h5 h6"),
    BREAK("br hr"),
    KEEPS_LINES("pre textarea listing xmp plaintext"),
    RAISED("sup sub"),
    FIELD("input"),
    CHOICE("select"),
    STRUCK("del s strike"),
    UNSHOWN(
            "script style template noscript iframe object embed applet svg math rt rp audio video canvas noframes",
            "noembed datalist xml"),
    DESCRIPTION("meta link base title"),
    TABLE("table"),
    ROW_GROUP("thead tbody tfoot"),
    ROW("tr"),
    CELL("td th"),
    CAPTION("caption");

    private static final Map<String, PageElement> BY_NAME = new HashMap<>();

    private static final Set<String> DRAWING =
            Set.of("script", "svg", "math", "canvas", "object", "embed", "applet", "iframe");

    static {
        for (PageElement element : values()) {
            for (String name : element.names.split(" ")) {
                BY_NAME.put(name, element);
            }
        }
    }

    private final String names;

    PageElement(String... names) {
        this.names = String.join(" ", names);
    }

    static PageElement of(Element element) {
        return named(element.normalName());
    }

    static PageElement named(String name) {
        return BY_NAME.getOrDefault(name, INLINE);
    }

    /** Whether no style decides how it is seen. */
    boolean isSettled() {
        return this == UNSHOWN || this == RAISED;
    }

    boolean isWithinLine() {
        return this == INLINE || this == RAISED || this == FIELD || this == CHOICE;
    }

    /** Whether an element whose content is no text of the page may show some all the same, such as a script that writes. */
    static boolean mayDraw(Element element) {
        return DRAWING.contains(element.normalName());
    }

    /** A note on a cell as LibreOffice writes it, which browsers open in a window of its own at most. */
    static boolean isNote(Element element) {
        return element.nameIs("comment");
    }

    /** Whether the element leads to another page. */
    static boolean isLink(Element element) {
        return element.nameIs("a")
                && (element.hasAttr("href") || !(element.hasAttr("name") || element.hasAttr("id")))
                && !element.attr("href").startsWith("#");
    }

    /** The page's own heading, which may link to the page itself. */
    static boolean isMainHeading(Element element) {
        return element.nameIs("h1");
    }
}
