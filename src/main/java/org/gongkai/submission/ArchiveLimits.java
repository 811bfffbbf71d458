package org.gongkai.submission;

import java.time.Duration;

/**
 * What an archive may hold at most: far beyond a province's yearly filing, and little enough that no archive can exhaust
 * memory or disk.
 *
 * @param entries entries of one archive, those of archives inside it included
 * @param inflatedBytes bytes of all its entries once decompressed
 * @param ratio how many times larger an entry may become; pages and sheets reach 50, a bomb more than 1,000
 * @param ratioFrom entries up to this size may become as large as they like
 * @param depth how many archives may stand in each other
 * @param cpuTime of the processor for unpacking a 7z, which is done as a whole, and as much again for every 100 MB of it
 */
public record ArchiveLimits(int entries, long inflatedBytes, int ratio, long ratioFrom, int depth, Duration cpuTime) {
    public static final ArchiveLimits DEFAULT =
            new ArchiveLimits(20_000, 4L << 30, 200, 1L << 20, 3, Duration.ofSeconds(8));

    private static final long AS_MUCH_AGAIN = 100L << 20;

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

    Duration cpuTimeFor(long inflated) {
        return cpuTime.multipliedBy(1 + inflated / AS_MUCH_AGAIN);
    }

    boolean isBomb(long compressed, long inflated) {
        return inflated > ratioFrom && inflated / Math.max(1, compressed) > ratio;
    }
}
