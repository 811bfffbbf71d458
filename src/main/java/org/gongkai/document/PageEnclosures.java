package org.gongkai.document;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells the pictures of a page's article and the files it links to from the page's buttons and marks. */
final class PageEnclosures {
    static final Pattern FILE = Pattern.compile("\\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip|7z|rar)(?:$|[?#&])");

    /** How {@link #FILE}'s extensions begin. */
    private static final String BEGINNINGS = "pdwxeozr7PDWXEOZR";

    private static final Pattern PICTURE = Pattern.compile("\\.(?:png|jpe?g|gif|bmp|webp|tiff?)(?:$|[?#&])");

    /** Where a page's picture loads its address from once it is scrolled to. */
    private static final List<String> SOURCES = List.of("data-src", "data-original", "src");

    /** A table cannot be read in a picture of fewer pixels. */
    private static final int SMALLEST = 120;

    /** No figure is as low or as narrow, in pixels. */
    private static final int DOT = 3;

    private static final Pattern SPACER = Pattern.compile("^(?:spacer?|blank|transparent|clear|pixel|dot|1x1)\\.");

    private static final Pattern PIXELS = Pattern.compile("^\\s*(\\d{1,4})(?:\\.\\d+)?\\s*(?:px)?\\s*$");
    private static final Pattern STYLED =
            Pattern.compile("(?:^|[;\\s])(?:width|height)\\s*:\\s*(\\d{1,4})(?:\\.\\d+)?px");
    private static final int LONGEST = 200;

    private final EnclosureList found = new EnclosureList();

    Enclosures found() {
        return found.found();
    }

    /** Takes an {@code img}, with the link around it, if any; a picture that leads elsewhere is a button. */
    void picture(Element picture, Supplier<String> after) {
        if (found.isFull()) {
            return;
        }
        Element link = picture.closest("a[href]");
        boolean button =
                link != null && !PICTURE.matcher(lower(link.attr("href"))).find();
        if (!button && !isSmall(picture) && picture.closest("nav, header, footer, button") == null) {
            String words = Stream.of(name(source(picture)), picture.attr("alt"), picture.attr("title"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" "));
            found.picture(cut(words), after.get());
        }
    }

    private static String source(Element picture) {
        return SOURCES.stream()
                .map(picture::attr)
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The file name; pictures within the page have none. */
    private static String name(String address) {
        if (address.startsWith("data:")) {
            return "";
        }
        String path = address.replaceFirst("[?#].*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether it is there to be seen: pictures without colour or of a few pixels only keep other things apart. */
    static boolean isSeen(Element picture) {
        boolean dot = Stream.of("width", "height")
                .map(side -> PIXELS.matcher(picture.attr(side)))
                .anyMatch(pixels -> pixels.find() && Integer.parseInt(pixels.group(1)) <= DOT);
        return !dot && !SPACER.matcher(lower(name(source(picture)))).find();
    }

    private static boolean isSmall(Element picture) {
        Matcher styled = STYLED.matcher(lower(picture.attr("style")));
        while (styled.find()) {
            if (Integer.parseInt(styled.group(1)) < SMALLEST) {
                return true;
            }
        }
        return Stream.of("width", "height")
                .map(side -> PIXELS.matcher(picture.attr(side)))
                .anyMatch(pixels -> pixels.find() && Integer.parseInt(pixels.group(1)) < SMALLEST);
    }

    /** Takes a link that may lead to a file. */
    void link(Element link) {
        if (found.isFull()) {
            return;
        }
        String address = link.attr("href").strip();
        if (endsAsFile(address)
                || namesFile(link.attr("title"))
                || namesFile(link.attr("download"))
                || saysFile(link)) {
            String said = Stream.of(link.text(), link.attr("title"), link.attr("download"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" "));
            String resolved = link.baseUri().isEmpty() ? "" : link.absUrl("href");
            found.file(cut(said), resolved.isEmpty() ? address : resolved);
        }
    }

    /** Of the hundred links of a page's frame few have a full stop in their words. */
    private static boolean saysFile(Element link) {
        for (Node part : link.childNodes()) {
            if (part instanceof TextNode text && text.getWholeText().indexOf('.') >= 0) {
                return namesFile(ownWords(link));
            }
        }
        return false;
    }

    private static String ownWords(Element link) {
        String own = link.ownText();
        return own.length() > LONGEST ? "" : own;
    }

    private static boolean namesFile(String word) {
        return word.length() <= LONGEST && endsAsFile(word.strip());
    }

    /** Most links of a page end as a page, and need no pattern. */
    private static boolean endsAsFile(String text) {
        int dot = text.indexOf('.');
        while (dot >= 0) {
            if (dot + 1 < text.length() && BEGINNINGS.indexOf(text.charAt(dot + 1)) >= 0) {
                return FILE.matcher(lower(text)).find(dot);
            }
            dot = text.indexOf('.', dot + 1);
        }
        return false;
    }

    /** Takes what shows a file within the page: {@code iframe, embed, object}. */
    void frame(Element frame) {
        Stream.of("src", "data")
                .map(frame::attr)
                .filter(PageEnclosures::endsAsFile)
                .findFirst()
                .ifPresent(address -> found.file(cut(frame.attr("title").strip()), address));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
