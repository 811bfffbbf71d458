package org.gongkai.loading;

import java.time.Duration;
import org.gongkai.document.Limits;
import org.gongkai.submission.ArchiveLimits;
import org.gongkai.submission.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one submission may be and cost; see docs/operations.md. What is beyond is rejected, with the limit's name.
 *
 * @param fileSize of the file as presented; a larger one is not even read
 * @param findings of one report; more are counted, not kept
 * @param memory of the heap, estimated, that documents being read may keep together; 0 for two fifths of the heap
 * @param cpuTime of the thread that reads, so that a busy machine rejects nothing that an idle one reads
 * @param waitingTime from the first byte to the last finding, for storage that does not answer
 * @param abandoned readings that did not end even though they were told to; one more of them ends the load
 */
@ConfigurationProperties("gongkai.limits")
record LimitSettings(
        @DefaultValue("100MB") DataSize fileSize,
        @DefaultValue("1000000") int cells,
        @DefaultValue("16384") int columns,
        @DefaultValue("500") int sheets,
        @DefaultValue("500") int pages,
        @DefaultValue("100") int nesting,
        @DefaultValue("10000") int entries,
        @DefaultValue("128MB") DataSize inflatedSize,
        @DefaultValue("500") int compressionRatio,
        @DefaultValue("20000") int archiveEntries,
        @DefaultValue("4GB") DataSize archiveSize,
        @DefaultValue("200") int archiveRatio,
        @DefaultValue("3") int archiveDepth,
        @DefaultValue("1000") int findings,
        @DefaultValue("0") DataSize memory,
        @DefaultValue("8s") Duration cpuTime,
        @DefaultValue("2m") Duration waitingTime,
        @DefaultValue("4") int abandoned) {

    private static final long LEAST_MEMORY = 8L << 20;

    /** An entry of an archive that is no larger may be compressed as far as it can be. */
    private static final long SMALL_ENTRY = 1L << 20;

    LimitSettings {
        require(fileSize.toBytes() > 0, "file-size", "大于 0", "above 0", fileSize);
        require(
                memory.toBytes() == 0 || memory.toBytes() >= LEAST_MEMORY,
                "memory",
                " 0 或至少 8MB",
                "0 or at least 8MB",
                memory);
        SettingRefused.requireBetween(1, 1_000_000, findings, "gongkai.limits.findings");
        require(cpuTime.compareTo(Duration.ZERO) > 0, "cpu-time", "大于 0", "above 0", cpuTime);
        require(
                waitingTime.compareTo(cpuTime) >= 0,
                "waiting-time",
                "不短于 cpu-time",
                "no shorter than cpu-time",
                waitingTime);
        SettingRefused.requireBetween(0, 1000, abandoned, "gongkai.limits.abandoned");
        memory = memory.toBytes() > 0
                ? memory
                : DataSize.ofBytes(Math.max(LEAST_MEMORY, Runtime.getRuntime().maxMemory() / 5 * 2));
        new Limits(cells, columns, sheets, pages, nesting, entries, inflatedSize.toBytes(), compressionRatio);
        new ArchiveLimits(archiveEntries, archiveSize.toBytes(), archiveRatio, SMALL_ENTRY, archiveDepth, cpuTime);
    }

    private static void require(boolean holds, String name, String chinese, String english, Object value) {
        if (!holds) {
            throw new SettingRefused("gongkai.limits." + name, chinese, english, value);
        }
    }

    /** Those of an archive that holds submissions. */
    ArchiveLimits ofArchive() {
        return new ArchiveLimits(
                archiveEntries, archiveSize.toBytes(), archiveRatio, SMALL_ENTRY, archiveDepth, cpuTime);
    }

    /** Those that are a document's own. */
    Limits ofDocument() {
        return new Limits(cells, columns, sheets, pages, nesting, entries, inflatedSize.toBytes(), compressionRatio);
    }
}
