package org.gongkai.document;

import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How a page's elements are seen, by their own styles and the style sheets that the page brings along. */
final class PageLook {
    private static final Set<StyleTrait> HIDING = EnumSet.of(
            StyleTrait.NOT_DISPLAYED,
            StyleTrait.INVISIBLE,
            StyleTrait.TRANSPARENT,
            StyleTrait.UNPRINTED,
            StyleTrait.CUT_AWAY,
            StyleTrait.OFF_SCREEN);

    private final StyleSheets sheets;

    PageLook(StyleSheets sheets) {
        this.sheets = sheets;
    }

    /** The element's style in lower case and without white space; empty where there is none. */
    String style(Element element) {
        String own = element.attributesSize() == 0 ? "" : StyleTrait.compact(element.attr("style"));
        return sheets.style(element, own);
    }

    /** A page that hides itself as a whole is one that its scripts show once it is loaded. */
    static boolean isHidden(Element element, String style) {
        return element.hasAttr("hidden")
                || (!style.isEmpty()
                        && !element.nameIs("body")
                        && !element.nameIs("html")
                        && (isHiding(style) || isWithoutSize(element, style)));
    }

    private static boolean isHiding(String style) {
        for (StyleTrait trait : HIDING) {
            if (trait.isIn(style)) {
                return true;
            }
        }
        return false;
    }

    /** Text without size, unless something in it has a size of its own. */
    private static boolean isWithoutSize(Element element, String style) {
        return PageElement.of(element) == PageElement.INLINE
                && StyleTrait.WITHOUT_SIZE.isIn(style)
                && element.select("[style*=font],[size],[class]").stream().allMatch(element::equals);
    }

    static boolean isStruck(String style) {
        return StyleTrait.STRUCK.isIn(style);
    }

    /** Whether it stands higher or lower than the text before it, or is smaller as its name says. */
    static boolean isRaised(Element element, String style) {
        return element.nameIs("small")
                || (element.nameIs("a") && element.attr("href").startsWith("#"))
                || StyleTrait.RAISED.isIn(style)
                || StyleTrait.LIFTED.isIn(style)
                || (style.contains("font-size") && StyleTrait.AT_TOP.isIn(style));
    }
}
