package org.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The style sheets that a page brings along, as far as they hide, strike or raise text. Those that it only links to are not
 * there to be read.
 *
 * <p>Most pages have none of the kind, and nothing is asked of their elements then.
 */
final class StyleSheets {
    private static final StyleSheets NONE = new StyleSheets(List.of());
    private static final String START = "<style";
    private static final int MOST = 100;
    private static final Pattern MEDIA = Pattern.compile("media\\s*=\\s*[\"']?([^\"'>]*)", Pattern.CASE_INSENSITIVE);

    /** By what all have that they select. */
    private final Map<String, List<StyleRule>> rules;

    private final Set<String> names = new HashSet<>();
    private final boolean byNames;

    private StyleSheets(List<StyleRule> rules) {
        this.rules = rules.stream().collect(Collectors.groupingBy(StyleRule::subject));
        rules.forEach(rule -> names.addAll(rule.names()));
        this.byNames = rules.stream().noneMatch(StyleRule::asksForMore)
                && this.rules.keySet().stream().noneMatch(StyleSheets::isWorn);
    }

    private static boolean isWorn(String subject) {
        return Dress.of(MarkupTag.code(subject.toCharArray(), 0, subject.length())) == Dress.WORN;
    }

    static StyleSheets of(String page) {
        List<StyleRule> all = new ArrayList<>();
        for (String sheet : written(page)) {
            if (mayTell(sheet.toLowerCase(Locale.ROOT))) {
                all.addAll(StyleRules.of(sheet));
            }
        }
        Set<StyleTrait> told = Arrays.stream(StyleTrait.values())
                .filter(trait -> trait != StyleTrait.AT_TOP)
                .filter(trait -> all.stream().anyMatch(rule -> trait.isIn(rule.declared())))
                .collect(Collectors.toSet());
        List<StyleRule> telling = all.stream()
                .filter(rule -> told.stream().anyMatch(trait -> trait.isDeclaredIn(rule.declared())))
                .filter(rule -> !rule.subject().isEmpty()
                        && !PageElement.named(rule.subject()).isSettled())
                .toList();
        return telling.isEmpty() ? NONE : new StyleSheets(telling);
    }

    /** A quick look at the values of properties; most sheets are of fonts and colours, and need no further one. */
    private static boolean mayTell(String sheet) {
        return has(sheet, "display", "n")
                || has(sheet, "visibility", "hc")
                || has(sheet, "opacity", "0.")
                || has(sheet, "vertical-align", "s-.123456789")
                || has(sheet, "font-size", "0.")
                || has(sheet, "left", "-")
                || has(sheet, "top", "-")
                || has(sheet, "text-indent", "-")
                || has(sheet, "clip", "r")
                || sheet.contains("mso-hide")
                || sheet.contains("mso-text-raise")
                || sheet.contains("line-through");
    }

    /** Whether a property has a value that begins with one of some characters. */
    private static boolean has(String sheet, String property, String beginnings) {
        for (int at = sheet.indexOf(property); at >= 0; at = sheet.indexOf(property, at + 1)) {
            int value = at + property.length();
            while (value < sheet.length()
                    && (sheet.charAt(value) == ':' || Character.isWhitespace(sheet.charAt(value)))) {
                value++;
            }
            if (value < sheet.length() && beginnings.indexOf(sheet.charAt(value)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The sheets as written, without those within comments and those that are not for the screen. */
    private static List<String> written(String page) {
        List<String> sheets = new ArrayList<>();
        for (int at = start(page, 0); at >= 0 && sheets.size() < MOST; at = start(page, at + 1)) {
            int open = page.indexOf('>', at);
            int end = open < 0 ? -1 : end(page, open);
            if (end > 0 && !isWithin(page, at, "<!--", "-->") && !isWithin(page, at, "<noscript", "</noscript")) {
                Matcher media = MEDIA.matcher(page.substring(at, open));
                if (!media.find() || StyleRules.isOnScreen(media.group(1))) {
                    sheets.add(page.substring(open + 1, end));
                }
            }
        }
        return sheets;
    }

    private static int start(String page, int from) {
        int lower = page.indexOf(START, from);
        return lower >= 0 ? lower : page.indexOf(START.toUpperCase(Locale.ROOT), from);
    }

    private static int end(String page, int from) {
        int lower = page.indexOf("</style", from);
        return lower >= 0 ? lower : page.indexOf("</STYLE", from);
    }

    private static boolean isWithin(String page, int at, String open, String close) {
        return page.lastIndexOf(open, at) > page.lastIndexOf(close, at);
    }

    boolean isSilent() {
        return rules.isEmpty();
    }

    /** Whether classes and identifiers are all that has to be known of an element beside those around it. */
    boolean isByNames() {
        return byNames;
    }

    /** Whether a rule speaks of a class or an identifier. */
    boolean speaksOf(String name) {
        return names.contains(name);
    }

    /** What the sheets and the element itself declare, what counts more behind what counts less. */
    String style(Element element, String own) {
        if (rules.isEmpty()) {
            return own;
        }
        List<StyleRule> fitting = fitting(element);
        return fitting.isEmpty()
                ? own
                : Stream.of(declared(fitting, false), Stream.of(own), declared(fitting, true))
                        .flatMap(styles -> styles)
                        .filter(style -> !style.isEmpty())
                        .collect(Collectors.joining(";"));
    }

    /** The rules for an element, what counts less first. */
    private List<StyleRule> fitting(Element element) {
        List<StyleRule> fitting = new ArrayList<>();
        fit(element.normalName(), element, fitting);
        if (element.hasAttr("class")) {
            element.classNames().forEach(name -> fit("." + name, element, fitting));
        }
        if (element.hasAttr("id")) {
            fit("#" + element.id(), element, fitting);
        }
        fitting.sort(Comparator.comparingLong(StyleRule::weight));
        return fitting;
    }

    private void fit(String subject, Element element, List<StyleRule> fitting) {
        for (StyleRule rule : rules.getOrDefault(subject, List.of())) {
            if (rule.selects(element)) {
                fitting.add(rule);
            }
        }
    }

    private static Stream<String> declared(List<StyleRule> rules, boolean important) {
        return rules.stream().filter(rule -> rule.isImportant() == important).map(StyleRule::declared);
    }
}
