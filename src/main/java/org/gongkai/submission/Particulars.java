package org.gongkai.submission;

/**
 * What exactly was seen of a submission that is set aside, for people; both empty where the reason says it all.
 *
 * @param chinese may equal the English, such as a format's name
 */
public record Particulars(String chinese, String english) {
    public static final Particulars NONE = new Particulars("", "");

    public Particulars {
        chinese = onOneLine(chinese);
        english = onOneLine(english);
    }

    /** Names and numbers, which are the same in every language. */
    public static Particulars of(String words) {
        return new Particulars(words, words);
    }

    /** A limit that was exceeded, with the setting under {@code gongkai.limits} that raises it. */
    public static Particulars beyond(long seen, String chinese, String english, long limit, String setting) {
        String beyond = "%d %s > %d (gongkai.limits.%s)";
        return new Particulars(
                beyond.formatted(seen, chinese, limit, setting), beyond.formatted(seen, english, limit, setting));
    }

    private static String onOneLine(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
