package org.gongkai.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The home of Gongkai as seen from an inbox that it may stand in, or that stands in it. What Gongkai itself put there is
 * nobody's submission; above all not the archive, whose sources would be filed again, the corrected ones after their
 * corrections.
 *
 * @param home its real path
 */
record HomeWithin(Path home) {
    private static final String DATABASE = "warehouse.mv.db";
    private static final String DATABASE_FILES = "warehouse.";

    /** @throws IOException where the storage does not tell what a link leads to */
    static HomeWithin of(Path home) throws IOException {
        return new HomeWithin(Files.exists(home) ? home.toRealPath() : home);
    }

    /**
     * Whether Gongkai itself put it there: everything in a home within the inbox; where the inbox stands in the home, or
     * is the home, only what is known to be Gongkai's.
     *
     * @param place a real path
     * @param inbox the real path of the inbox
     */
    boolean owns(Path place, Path inbox) {
        if (!place.startsWith(home)) {
            return false;
        }
        return !inbox.startsWith(home)
                || place.startsWith(home.resolve("archive"))
                || place.startsWith(home.resolve("logs"))
                || (home.equals(place.getParent()) && FileNames.of(place).startsWith(DATABASE_FILES));
    }

    /** Whether a folder is a home that other loads use or used, told by its database. */
    static boolean isAnother(InboxEntry entry) {
        return entry.isFolder() && Files.isRegularFile(entry.path().resolve(DATABASE));
    }
}
