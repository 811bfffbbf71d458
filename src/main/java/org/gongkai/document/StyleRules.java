package org.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the rules of a style sheet that say how text is seen. Of a medium other than the screen nothing is read. */
final class StyleRules {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ON_SCREEN = Pattern.compile("(?:^|.*,)\\s*(?:only\\s+)?(?:all|screen)\\s*(?:,.*)?$");

    private final String sheet;
    private final List<StyleRule> rules = new ArrayList<>();
    private int at;

    private StyleRules(String sheet) {
        this.sheet = sheet;
    }

    static List<StyleRule> of(String sheet) {
        StyleRules rules =
                new StyleRules(withoutComments(sheet).replace("<!--", " ").replace("-->", " "));
        rules.read();
        return rules.rules;
    }

    private static String withoutComments(String sheet) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int at = sheet.indexOf("/*"); at >= 0; at = sheet.indexOf("/*", from)) {
            int end = sheet.indexOf("*/", at + 2);
            plain.append(sheet, from, at).append(' ');
            from = end < 0 ? sheet.length() : end + 2;
        }
        return plain.append(sheet, from, sheet.length()).toString();
    }

    /** Whether a list of media has the screen in it, whatever its width. */
    static boolean isOnScreen(String media) {
        return media.isBlank()
                || ON_SCREEN.matcher(media.toLowerCase(Locale.ROOT).strip()).matches();
    }

    private void read() {
        while (at < sheet.length()) {
            int open = next("{;}");
            if (open == sheet.length()) {
                return;
            }
            String before = sheet.substring(at, open).strip();
            at = open + 1;
            if (sheet.charAt(open) == '{') {
                block(before);
            }
        }
    }

    private void block(String before) {
        if (!before.startsWith("@")) {
            int end = next("}");
            rule(before, sheet.substring(at, end));
            at = end + 1;
        } else if (!before.regionMatches(true, 0, "@media", 0, 6) || !isOnScreen(before.substring(6))) {
            skip();
        }
    }

    /** Goes on behind the block. */
    private void skip() {
        int depth = 1;
        while (at < sheet.length() && depth > 0) {
            depth += sheet.charAt(at) == '{' ? 1 : sheet.charAt(at) == '}' ? -1 : 0;
            at++;
        }
    }

    private int next(String any) {
        int next = at;
        while (next < sheet.length() && any.indexOf(sheet.charAt(next)) < 0) {
            next++;
        }
        return next;
    }

    private void rule(String selectors, String block) {
        String style = StyleTrait.compact(block);
        if (Arrays.stream(StyleTrait.values()).noneMatch(trait -> trait.isDeclaredIn(style))) {
            return;
        }
        for (String selector : selectors.split(",")) {
            String folded = SPACE.matcher(selector.strip()).replaceAll(" ");
            if (!folded.isEmpty() && !StyleRule.isMomentary(folded)) {
                add(folded, part(style, value -> !value.endsWith("!important")), false);
                add(folded, part(style, value -> value.endsWith("!important")), true);
            }
        }
    }

    private void add(String selector, String declared, boolean important) {
        if (!declared.isEmpty()) {
            rules.add(new StyleRule(selector, declared, important, rules.size()));
        }
    }

    private static String part(String style, Predicate<String> kept) {
        return String.join(";", Arrays.stream(style.split(";")).filter(kept).toList());
    }
}
