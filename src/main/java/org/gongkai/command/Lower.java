package org.gongkai.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as exports write them. */
final class Lower {
    private Lower() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String words(List<? extends Enum<?>> constants) {
        return constants.stream().map(Lower::word).collect(Collectors.joining(";"));
    }
}
