package org.gongkai.loading;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;

/**
 * Sees the heap fill up before it is full: an {@link OutOfMemoryError} strikes whatever thread asks next, and the
 * embedded database closes itself when it is hit. What counts is what the last collection of the old generation left.
 */
final class HeapWatch {
    private static final double NEARLY = 0.9;

    private final Optional<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .findFirst();

    boolean isNearlyFull() {
        return old.map(MemoryPoolMXBean::getCollectionUsage).stream()
                .anyMatch(left -> left.getMax() > 0 && left.getUsed() > NEARLY * left.getMax());
    }

    /** Bytes that the last collection left. */
    long used() {
        return old.map(MemoryPoolMXBean::getCollectionUsage)
                .map(MemoryUsage::getUsed)
                .orElse(0L);
    }
}
