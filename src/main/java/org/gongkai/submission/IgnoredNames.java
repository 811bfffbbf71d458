package org.gongkai.submission;

import java.util.Locale;
import java.util.Set;

/** What stands in an inbox without being a submission: traces of file managers and editors, and a saved page's parts. */
final class IgnoredNames {
    private static final Set<String> LEFT_BY_FILE_MANAGERS = Set.of("thumbs.db", "desktop.ini");

    private IgnoredNames() {}

    static boolean ignoresFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isHidden(name)
                || name.startsWith("~$")
                || lower.startsWith("manifest.")
                || LEFT_BY_FILE_MANAGERS.contains(lower);
    }

    /** Browsers save a page's pictures and styles in a folder of the page's name with one of two endings; archives from a Mac carry a shadow of every file. */
    static boolean ignoresFolder(String name) {
        return isHidden(name) || name.endsWith("_files") || name.endsWith(".files") || name.equals("__MACOSX");
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.isBlank();
    }
}
