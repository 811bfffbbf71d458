package org.gongkai.web;

import java.time.Duration;
import java.util.Set;

/**
 * How pages are asked for.
 *
 * @param delay between two requests to one host
 * @param timeout for connecting and for each silence of a server
 * @param deadline for one answer as a whole
 * @param attempts how often a server that is busy, ill or silent is asked
 * @param patience the longest wait that a server may ask for; who asks for more is not asked again
 * @param maxBytes larger answers, once decompressed, are given up
 * @param allowPrivate whether addresses inside networks are asked, for every host
 * @param allowedHosts hosts that may have such addresses all the same
 * @param permittedHosts hosts whose owners gave permission, so that their {@code robots.txt} is not asked for
 */
public record FetchPolicy(
        String userAgent,
        Duration delay,
        Duration timeout,
        Duration deadline,
        int attempts,
        Duration patience,
        long maxBytes,
        boolean allowPrivate,
        Set<String> allowedHosts,
        Set<String> permittedHosts) {
    public FetchPolicy {
        permittedHosts = Set.copyOf(permittedHosts);
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** The same for smaller answers. */
    FetchPolicy upTo(long bytes) {
        return new FetchPolicy(
                userAgent,
                delay,
                timeout,
                deadline,
                attempts,
                patience,
                Math.min(bytes, maxBytes),
                allowPrivate,
                allowedHosts,
                permittedHosts);
    }
}
