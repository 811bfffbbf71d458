package org.gongkai.document;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** A rule of a style sheet: what it selects, and what it declares of those. */
final class StyleRule {
    private static final Pattern NAME = Pattern.compile("([.#])([\\w\\u0080-\\uFFFF-]+)");
    private static final Pattern TAG = Pattern.compile("(?:^|[ >+~(])([a-z][a-z0-9]*)");
    private static final Pattern SINGLE = Pattern.compile("[.#][\\w\\u0080-\\uFFFF-]+");
    private static final Pattern SUBJECT = Pattern.compile("[^ >+~]+$");

    /** What holds of no element at rest, or of none at all. */
    private static final Pattern MOMENTARY = Pattern.compile(
            "::|:(?:before|after|first-l|hover|focus|active|visited|link|target|checked|disabled|enabled)");

    private final String selector;
    private final String declared;
    private final boolean important;
    private final int order;

    /** Nothing where it is written so that no parser knows it; such a rule selects nothing. */
    private Optional<Evaluator> evaluator = Optional.empty();

    private boolean parsed;

    StyleRule(String selector, String declared, boolean important, int order) {
        this.selector = selector;
        this.declared = declared;
        this.important = important;
        this.order = order;
    }

    static boolean isMomentary(String selector) {
        return MOMENTARY.matcher(selector).find();
    }

    String declared() {
        return declared;
    }

    boolean isImportant() {
        return important;
    }

    /** Which of two rules counts more, by the standard: names of elements least, and of equal ones the later. */
    long weight() {
        long ids = 0;
        long classes = selector.chars().filter(c -> c == '[' || c == ':').count();
        Matcher name = NAME.matcher(selector);
        while (name.find()) {
            ids += name.group(1).equals("#") ? 1 : 0;
            classes += name.group(1).equals(".") ? 1 : 0;
        }
        long tags = TAG.matcher(selector).results().count();
        return (Math.min(ids, 99) * 10_000 + Math.min(classes, 99) * 100 + Math.min(tags, 99)) * Integer.MAX_VALUE
                + order;
    }

    /** The classes and identifiers that it speaks of, those of the elements around included. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Matcher name = NAME.matcher(selector);
        while (name.find()) {
            names.add(name.group(2));
        }
        return names;
    }

    /** A class, an identifier or a tag that all that it selects have; empty where it may select anything. */
    String subject() {
        Matcher subject = SUBJECT.matcher(selector);
        String last = subject.find() ? subject.group() : "";
        int pseudo = last.indexOf(':');
        String own = pseudo < 0 ? last : last.substring(0, pseudo);
        Matcher name = NAME.matcher(own);
        if (name.find()) {
            return name.group();
        }
        Matcher tag = TAG.matcher(own);
        return tag.lookingAt() ? tag.group(1) : "";
    }

    /** Whether it asks for more of an element than its names, and its place among those around it. */
    boolean asksForMore() {
        return selector.indexOf('[') >= 0
                || selector.indexOf(':') >= 0
                || selector.indexOf('+') >= 0
                || selector.indexOf('~') >= 0;
    }

    /** @param element one that its subject is said to be */
    boolean selects(Element element) {
        if (SINGLE.matcher(selector).matches()) {
            return true;
        }
        if (!parsed) {
            parsed = true;
            evaluator = evaluator(() -> QueryParser.parse(selector));
        }
        return evaluator.filter(element::is).isPresent();
    }

    private static Optional<Evaluator> evaluator(Supplier<Evaluator> parse) {
        try {
            return Optional.of(parse.get());
        } catch (Selector.SelectorParseException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
