package org.gongkai.loading;

import java.time.Duration;

/** This process did not renew its lease in time and another has taken over, or may; it must write no more. */
final class LeaseLost extends RuntimeException {
    LeaseLost(Duration ttl) {
        super("the lease was not renewed within " + ttl + " and another process has taken the run over");
    }
}
