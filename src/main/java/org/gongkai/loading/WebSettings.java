package org.gongkai.loading;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.submission.SettingRefused;
import org.gongkai.web.FetchPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pages are asked for; see {@link FetchPolicy}.
 *
 * @param threads how many hosts are asked at a time
 */
@ConfigurationProperties("gongkai.web")
record WebSettings(
        @DefaultValue("Gongkai/0.1 (annual reports on open government information)")
        String userAgent,

        @DefaultValue("1s") Duration delay,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("2m") Duration deadline,
        @DefaultValue("3") int attempts,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("100MB") DataSize maxSize,
        @DefaultValue("4") int threads,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue Set<String> permittedHosts) {
    WebSettings {
        SettingRefused.requireBetween(1, 64, threads, "gongkai.web.threads");
        SettingRefused.requireBetween(1, 10, attempts, "gongkai.web.attempts");
    }

    FetchPolicy policy() {
        return new FetchPolicy(
                userAgent,
                delay,
                timeout,
                deadline,
                attempts,
                patience,
                Math.min(maxSize.toBytes(), Integer.MAX_VALUE - 64),
                allowPrivate,
                lowerCase(allowedHosts),
                lowerCase(permittedHosts));
    }

    private static Set<String> lowerCase(Set<String> hosts) {
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
