package org.gongkai.loading;

import org.gongkai.submission.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a load works; none of it changes what is loaded.
 *
 * @param threads how many files are read or written at a time; 0 for two more than there are cores, because some always
 *     wait for the disk or the database
 * @param chunk how many files are committed at a time
 */
@ConfigurationProperties("gongkai.load")
record LoadSettings(
        @DefaultValue("0") int threads, @DefaultValue("50") int chunk) {
    private static final int WAITING = 2;

    LoadSettings {
        SettingRefused.requireBetween(0, 256, threads, "gongkai.load.threads");
        SettingRefused.requireBetween(1, 1000, chunk, "gongkai.load.chunk");
        threads = threads == 0 ? Runtime.getRuntime().availableProcessors() + WAITING : threads;
    }

    /** Each thread's chunk, its new dimension members, and the run's own bookkeeping beside them. */
    int connections() {
        return 2 * threads + 4;
    }
}
