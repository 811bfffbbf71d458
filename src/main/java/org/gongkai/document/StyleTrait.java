package org.gongkai.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a style may say of how text is seen, by properties of CSS. Styles are given in lower case and without white space; of
 * several declarations of one property the last counts.
 */
enum StyleTrait {
    NOT_DISPLAYED("display", "none"),
    INVISIBLE("visibility", "hidden|collapse"),
    TRANSPARENT("opacity", "0*\\.?0+%?"),
    UNPRINTED("mso-hide", "all"),
    CUT_AWAY("clip", "rect\\((?:[01](?:px)?,?){4}\\)"),
    OFF_SCREEN("left top text-indent margin-left", "-(?:999|\\d{4,}).*"),
    WITHOUT_SIZE("font-size", "0*(?:0|0?\\.0+)(?:px|pt|r?em|ex|%|cm|mm|in|pc|v[wh])?"),
    STRUCK("text-decoration text-decoration-line text-line-through", ".*line-through.*|single|double"),
    RAISED("vertical-align", "super|sub|-?(?=[\\d.]*[1-9])[\\d.]+(?:%|[a-z]+)"),

    /** No higher than other text unless it is smaller. */
    AT_TOP("vertical-align", "(?:text-)?top"),

    /** As Word raises text. */
    LIFTED("top mso-text-raise", "-?(?=[\\d.]*[1-9])[\\d.]+(?:pt|px|em)");

    private static final String IMPORTANT = "!important";

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> properties;

    private final Pattern declared;
    private final Pattern telling;

    StyleTrait(String properties, String values) {
        this.properties = List.of(properties.split(" "));
        this.declared = Pattern.compile("(?:^|;)(" + properties.replace(' ', '|') + "):([^;]*)");
        this.telling = Pattern.compile(values);
    }

    boolean isDeclaredIn(String style) {
        return isNamedIn(style) && declared.matcher(style).find();
    }

    /** Whether a text has the name of a property in it, which few have. */
    boolean isNamedIn(String text) {
        for (String property : properties) {
            if (text.contains(property)) {
                return true;
            }
        }
        return false;
    }

    /** A style as its declarations are compared: in lower case and without white space. */
    static String compact(String style) {
        if (style.isEmpty()) {
            return style;
        }
        StringBuilder compact = new StringBuilder(style.length());
        for (int i = 0; i < style.length(); i++) {
            if (!Character.isWhitespace(style.charAt(i))) {
                compact.append(Character.toLowerCase(style.charAt(i)));
            }
        }
        return compact.toString();
    }

    boolean isIn(String style) {
        if (!isNamedIn(style)) {
            return false;
        }
        Matcher declaration = declared.matcher(style);
        if (!declaration.find()) {
            return false;
        }
        Set<String> told = new HashSet<>();
        do {
            if (tells(declaration.group(2))) {
                told.add(declaration.group(1));
            } else {
                told.remove(declaration.group(1));
            }
        } while (declaration.find());
        return !told.isEmpty();
    }

    private boolean tells(String value) {
        int end = value.endsWith(IMPORTANT) ? value.length() - IMPORTANT.length() : value.length();
        return telling.matcher(value.substring(0, end)).matches();
    }
}
