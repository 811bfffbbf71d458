package org.gongkai.loading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a load works; none of it changes what is loaded.
 *
 * @param threads how many files are read at a time; 0 for one per core
 * @param chunk how many files are committed at a time
 */
@ConfigurationProperties("gongkai.load")
record LoadSettings(
        @DefaultValue("0") int threads, @DefaultValue("50") int chunk) {
    LoadSettings {
        if (threads < 0 || threads > 256) {
            throw new IllegalArgumentException("gongkai.load.threads must be 0 to 256: " + threads);
        }
        if (chunk < 1 || chunk > 1000) {
            throw new IllegalArgumentException("gongkai.load.chunk must be 1 to 1000: " + chunk);
        }
        threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** Each thread's chunk, its new dimension members, and the run's own bookkeeping beside them. */
    int connections() {
        return 2 * threads + 4;
    }
}
