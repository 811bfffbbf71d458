package org.gongkai.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Collects what a page says of itself beside its report: its title, its site and when it was published. */
final class PageHints {
    private static final Pattern DATE = Pattern.compile("(20\\d\\d)[-年/.](\\d{1,2})[-月/.](\\d{1,2})");
    private static final Pattern SITE_ID = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");
    private static final Pattern HOST = Pattern.compile("^(?:https?:)?//([^/:?#\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_HOST = Pattern.compile("^[\\w-]+(\\.[\\w-]+)+$");

    private static final Pattern INDEX_NUMBER = Pattern.compile("^[0-9A-Za-z][0-9A-Za-z_/.()-]{3,}");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final List<Label> LABELS = List.of(Label.values());

    private static final int SHORTEST_LABEL = 3;

    private final Map<String, String> found = new HashMap<>();
    private final PageEnclosures enclosures = new PageEnclosures();
    private final List<String> headings = new ArrayList<>();
    private String articleTitle = "";
    private String pageTitle = "";
    private Optional<Label> awaited = Optional.empty();

    /** Takes a {@code meta}, {@code link}, {@code base} or {@code title}. */
    void describe(Element element) {
        switch (element.normalName()) {
            case "title" -> pageTitle = pageTitle.isEmpty() ? element.text().strip() : pageTitle;
            case "base" -> host(element.attr("href"));
            case "link" -> {
                if (element.attr("rel").equalsIgnoreCase("canonical")) {
                    host(element.attr("href"));
                }
            }
            default ->
                meta(
                        element.attr("name") + element.attr("property"),
                        element.attr("content").strip());
        }
    }

    private void meta(String name, String content) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "articletitle" -> articleTitle = content;
            case "siteidcode" -> siteId(content);
            case "pubdate" -> published(content);
            case "og:url", "url", "sitedomain" -> host(content);
            default -> {}
        }
    }

    void heading(Element heading) {
        if (heading.nameIs("h1") && heading.hasText()) {
            headings.add(heading.text());
        }
    }

    /** Takes an address that the page is known to come from, or is said to. */
    void host(String address) {
        Matcher absolute = HOST.matcher(address);
        if (absolute.find()) {
            found.putIfAbsent("host", absolute.group(1).toLowerCase(Locale.ROOT));
        } else if (BARE_HOST.matcher(address).matches()) {
            found.putIfAbsent("host", address.toLowerCase(Locale.ROOT));
        }
    }

    private void siteId(String text) {
        Matcher id = SITE_ID.matcher(text);
        if (id.find()) {
            found.putIfAbsent("site_id", id.group());
        }
    }

    private void published(String text) {
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            found.putIfAbsent(
                    "published",
                    "%s-%02d-%02d"
                            .formatted(
                                    date.group(1), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        }
    }

    private void indexNumber(String text) {
        Matcher number = INDEX_NUMBER.matcher(text);
        if (number.find()) {
            found.putIfAbsent("index_number", number.group());
        }
    }

    /** Takes the next line or cell in reading order; a label that ends one has its value in the following. */
    void read(String text) {
        if (awaited.isPresent()) {
            Label label = awaited.get();
            awaited = Optional.empty();
            take(label, text);
        }
        if (text.length() < SHORTEST_LABEL) {
            return;
        }
        for (Label its : LABELS) {
            int end = its.endIn(text);
            if (end >= 0 && isOnlyMarks(text, end)) {
                awaited = Optional.of(its);
            } else if (end >= 0) {
                take(its, text.substring(end));
            }
        }
    }

    private void take(Label label, String text) {
        String value = text.substring(skipMarks(text, 0));
        switch (label) {
            case SITE_ID -> siteId(value);
            case INDEX_NUMBER -> indexNumber(value);
            case PUBLISHED, PUBLISHED_AT, DISCLOSED -> published(value);
        }
    }

    private static boolean isOnlyMarks(String text, int from) {
        return skipMarks(text, from) == text.length();
    }

    private static int skipMarks(String text, int from) {
        int at = from;
        while (at < text.length() && " \u3000\n\t:：】]".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** What the page shows or links to that is not read. */
    PageEnclosures enclosures() {
        return enclosures;
    }

    Map<String, String> found() {
        if (!isDenied()) {
            return found;
        }
        Map<String, String> all = new HashMap<>(found);
        all.put("article_title", articleTitle);
        return all;
    }

    /** Whether heading and page title, which people see, agree with each other and not with the title that nobody sees. */
    private boolean isDenied() {
        return !articleTitle.isEmpty()
                && headings.stream()
                        .filter(PageHints::isOfReport)
                        .anyMatch(heading -> !isWithin(heading, articleTitle)
                                && !isWithin(articleTitle, heading)
                                && isWithin(heading, pageTitle));
    }

    private static boolean isWithin(String part, String whole) {
        return SPACE.matcher(whole).replaceAll("").contains(SPACE.matcher(part).replaceAll(""));
    }

    private static boolean isOfReport(String title) {
        return title.contains("报告") || title.contains("年报");
    }

    /** The article's own title, or the first heading that speaks of a report, or any heading, or the page title. */
    Optional<String> title() {
        if (!articleTitle.isEmpty() && !isDenied()) {
            return Optional.of(articleTitle);
        }
        List<String> titles = Stream.concat(headings.stream(), Stream.of(pageTitle))
                .filter(title -> !title.isBlank())
                .toList();
        return titles.stream()
                .filter(PageHints::isOfReport)
                .findFirst()
                .or(() -> titles.stream().findFirst());
    }

    /** What a page prints before a fact about itself, often with spaces between the characters. */
    private enum Label {
        SITE_ID("网站标识码"),
        INDEX_NUMBER("索引号"),
        PUBLISHED("发布日期"),
        PUBLISHED_AT("发布时间"),
        DISCLOSED("公开日期");

        private final String text;

        Label(String text) {
            this.text = text;
        }

        /** Where the label ends in a line, or -1. */
        int endIn(String line) {
            for (int at = line.indexOf(text.charAt(0)); at >= 0; at = line.indexOf(text.charAt(0), at + 1)) {
                int end = matchFrom(line, at);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }

        private int matchFrom(String line, int start) {
            int matched = 0;
            int at = start;
            while (at < line.length() && matched < text.length()) {
                char c = line.charAt(at);
                if (c == text.charAt(matched)) {
                    matched++;
                } else if (c != ' ' && c != '\u3000') {
                    return -1;
                }
                at++;
            }
            return matched == text.length() ? at : -1;
        }
    }
}
