package org.gongkai.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells page numbers and the lines repeated at the head or foot of pages, which are no part of the text. */
final class PageFurniture {
    private static final Pattern NUMBER =
            Pattern.compile("(?:[^\\d]{0,8})(\\d{1,4})(?:\\s*(?:/|／|页[,，\\s]*共)\\s*\\d{1,4})?(?:[^\\d]{0,4})");

    /** Head and foot of a page: so much of its height each. */
    private static final double MARGIN = 0.12;

    private final List<PdfPage> pages;
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Map<Integer, Integer> offsets = new HashMap<>();

    private PageFurniture(List<PdfPage> pages) {
        this.pages = pages;
    }

    static List<PdfPage> without(List<PdfPage> pages) {
        return new PageFurniture(pages).removed();
    }

    private List<PdfPage> removed() {
        for (PdfPage page : pages) {
            Set<String> seen = new HashSet<>();
            for (TextLine line : outer(page)) {
                if (seen.add(key(line))) {
                    repeated.merge(key(line), 1, Integer::sum);
                }
                number(line).ifPresent(number -> offsets.merge(number - page.number(), 1, Integer::sum));
            }
        }
        return pages.stream().map(this::removed).toList();
    }

    private PdfPage removed(PdfPage page) {
        List<PageItem> items = new ArrayList<>(page.items());
        outer(page).stream().filter(line -> isFurniture(line, page)).forEach(items::remove);
        return page.with(items);
    }

    private boolean isFurniture(TextLine line, PdfPage page) {
        boolean counted = number(line)
                .filter(number ->
                        offsets.getOrDefault(number - page.number(), 0) > 1 || (pages.size() == 1 && number == 1))
                .isPresent();
        boolean words = line.text().codePoints().anyMatch(Character::isLetter);
        return counted || (words && repeated.getOrDefault(key(line), 0) > 1);
    }

    /** The lines above and below everything else, as long as they stand at the edge of the page. */
    private static List<TextLine> outer(PdfPage page) {
        List<TextLine> outer = new ArrayList<>();
        double head = page.box().top() + MARGIN * page.box().height();
        double foot = page.box().bottom() - MARGIN * page.box().height();
        for (PageItem item : page.items()) {
            boolean outside = item.box().bottom() < head || item.box().top() > foot;
            if (outside && item instanceof TextLine line) {
                outer.add(line);
            }
        }
        return outer;
    }

    private static Optional<Integer> number(TextLine line) {
        Matcher matcher = NUMBER.matcher(line.text().strip());
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** The same words at the same height, whatever the numbers in them; what stands there only once is text. */
    private static String key(TextLine line) {
        return Math.round(line.box().centreY() / 3) + " " + line.text().replaceAll("\\d+", "#");
    }
}
