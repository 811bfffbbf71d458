package org.gongkai.agency;

import java.util.regex.Pattern;

/** The wording of a body's name. */
final class BodyName {
    private static final Pattern TRAILING_BRACKETS = Pattern.compile("(?<=.)(?:\\([^()]*\\))+$");

    private BodyName() {}

    static String withoutBrackets(String name) {
        return !name.endsWith(")") ? name : TRAILING_BRACKETS.matcher(name).replaceFirst("");
    }
}
