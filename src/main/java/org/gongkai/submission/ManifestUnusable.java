package org.gongkai.submission;

/**
 * What stands beside the files cannot be relied on. Nothing is loaded until a person has corrected it, since a report
 * loaded under a wrong identity is worse than one loaded a day later.
 */
public final class ManifestUnusable extends RuntimeException {
    private final String chinese;
    private final String english;

    /** @param place which file and line, such as {@code a/manifest.csv line 3} */
    public ManifestUnusable(String place, String chinese, String english) {
        super(place + ": " + english);
        this.chinese = place.replaceFirst(" line (\\d+)$", " 第$1行") + "：" + chinese;
        this.english = place + ": " + english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
