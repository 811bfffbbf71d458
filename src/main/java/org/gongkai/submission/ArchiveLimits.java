package org.gongkai.submission;

/**
 * What an archive may hold at most: far beyond a province's yearly filing, and little enough that no archive can exhaust
 * memory or disk.
 *
 * @param entries entries of one archive, those of archives inside it included
 * @param inflatedBytes bytes of all its entries once decompressed
 * @param ratio how many times larger an entry may become; pages and sheets reach 50, a bomb more than 1,000
 * @param ratioFrom entries up to this size may become as large as they like
 * @param depth how many archives may stand in each other
 */
public record ArchiveLimits(int entries, long inflatedBytes, int ratio, long ratioFrom, int depth) {
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(20_000, 4L << 30, 200, 1L << 20, 3);

    public ArchiveLimits {
        SettingRefused.requireBetween(1, Integer.MAX_VALUE, entries, "gongkai.limits.archive-entries");
        SettingRefused.requireBetween(1, Long.MAX_VALUE, inflatedBytes, "gongkai.limits.archive-size");
        SettingRefused.requireBetween(1, Integer.MAX_VALUE, ratio, "gongkai.limits.archive-ratio");
        SettingRefused.requireBetween(1, Integer.MAX_VALUE, depth, "gongkai.limits.archive-depth");
    }

    /** Far more than the directory of so many entries takes, names and all. */
    long directoryBytes() {
        return 4096 + 512L * entries;
    }

    boolean isBomb(long compressed, long inflated) {
        return inflated > ratioFrom && inflated / Math.max(1, compressed) > ratio;
    }
}
