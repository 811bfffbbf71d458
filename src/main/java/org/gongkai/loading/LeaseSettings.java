package org.gongkai.loading;

import java.time.Duration;
import org.gongkai.submission.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a run proves that it is alive.
 *
 * @param ttl after how long without renewal a run counts as dead; renewed every quarter of it
 * @param patience how long to wait for the lease of a dead run to lapse
 */
@ConfigurationProperties("gongkai.lease")
record LeaseSettings(
        @DefaultValue("10s") Duration ttl,
        @DefaultValue("15s") Duration patience) {
    private static final Duration SHORTEST_SILENCE = Duration.ofSeconds(5);

    LeaseSettings {
        if (ttl.toMillis() < 200 || ttl.compareTo(patience) >= 0) {
            throw new SettingRefused(
                    "gongkai.lease.ttl",
                    "至少 200ms，且短于 gongkai.lease.patience",
                    "at least 200ms and less than gongkai.lease.patience",
                    ttl);
        }
    }

    /** For how long a process may be silent within a transaction before the server ends it and frees its rows. */
    Duration silence() {
        Duration twice = ttl.multipliedBy(2);
        return twice.compareTo(SHORTEST_SILENCE) < 0 ? SHORTEST_SILENCE : twice;
    }

    Duration heartbeat() {
        return ttl.dividedBy(4);
    }
}
